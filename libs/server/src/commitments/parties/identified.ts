import { limits } from '@followthrough/domain/limits';
import { hasName } from '../../organisations/organisation-names.js';
import type { Context } from '../../platform/changes/context.js';
import { sql, statement } from '../../platform/sql/sql.js';
import type { PartyInput } from '../commitment.inputs.js';

/**
 * The parties, with each organisation once per role. Wording that is a name or alias of exactly one organisation is
 * matched to it; otherwise Frontex under two names would be two parties. The wording is kept, and the match is marked
 * as inferred.
 */
export async function identified(ctx: Context, parties: readonly PartyInput[]): Promise<PartyInput[]> {
  const named = await organisationsNamed(ctx, parties.filter(isInWords).slice(0, limits.parties));
  const found = parties.map((party) => {
    const organisationId = isInWords(party) ? named.get(party.words!) : undefined;
    return organisationId ? { ...party, organisationId, isInferred: true } : party;
  });
  return found.filter((party, at) => !(isInWords(parties[at]!) && party.organisationId && isAmong(found, at)));
}

/** Whether another party is the same organisation in the same role: one that was chosen, or one listed before it. */
function isAmong(parties: readonly PartyInput[], at: number): boolean {
  const party = parties[at]!;
  return parties.some(
    (other, place) =>
      other.role === party.role &&
      other.organisationId === party.organisationId &&
      (place < at || (place > at && !other.isInferred)),
  );
}

const isInWords = ({ organisationId, words }: PartyInput): boolean => !organisationId && Boolean(words);

/** Matches wording only if exactly one organisation has that name: the product never guesses between two. */
async function organisationsNamed(ctx: Context, parties: readonly PartyInput[]): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(parties.map(({ words }) => words!))];
  if (names.length === 0) return new Map();
  const { text, parameters } = statement(sql`select entered.words, min(o.id::text) as id
    from unnest(${names}::text[]) as entered (words)
    join organisations o on ${hasName(sql`trim(entered.words)`)} group by 1 having count(*) = 1`);
  const rows = await ctx.db.query<{ words: string; id: string }[]>(text, parameters);
  return new Map(rows.map(({ words, id }) => [words, id]));
}
