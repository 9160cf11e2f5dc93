import type { Caller, Json } from '../application.js';
import { archivedSource, someText, spanOf } from '../given-sources.js';
import { said } from '../given-commitments.js';

type Person = Caller & { readonly id: string };

/** Who makes changes: each kind needs one of them. */
export interface Hands {
  readonly contributor: Person;
  readonly manager: Person;
  readonly auditor: Person;
  /** The second reader of samples. */
  readonly colleague: Person;
  /** Decides between the readers. */
  readonly third: Person;
  readonly administrator: Person;
  /** The address of a page that a copy can be kept of. */
  readonly page: string;
}

/** Chooses: one of `most`, always the same for the same seed. */
export type Pick = (most: number) => number;

/** Who sends which input; null if there is nothing to change. */
export type Change = (hands: Hands, pick: Pick, ids: Ids) => Promise<readonly [Caller, object] | null>;
export type Changes = Readonly<Record<string, Change>>;

/** Finds what a change can be about. */
export interface Ids {
  readonly today: string;
  /** The id of any row of a table `t`; null if there is none. */
  any(table: string, where?: string): Promise<string | null>;
  /** Any row of a statement with an order; null if there is none. */
  some(text: string, values?: unknown[]): Promise<Json>;
  /** The column `value` of the first row of a statement. */
  value(text: string, values: unknown[]): Promise<Json>;
}

export const reason = 'Both ministers said so.';

export const of = <T>(pick: Pick, list: readonly T[]): T => list[pick(list.length)]!;

export const version = (ids: Ids, table: string, id: string) =>
  ids.value(`select version as value from ${table} where id = $1`, [id]);

/** A team that the contributor works in: of another one, a reader who is not in it now would see what they did not see then. */
export const openTeam = (ids: Ids, { contributor }: Hands) =>
  ids.any(
    'teams',
    `t.closed_at is null and exists (select 1 from memberships m where m.team_id = t.id and m.person_id = '${contributor.id}')`,
  );

export const aboutCommitment =
  (input: (id: string, hands: Hands, pick: Pick, ids: Ids) => Promise<object | null>, who: Who): Change =>
  async (hands, pick, ids) => {
    const id = await ids.any('commitments', 'archived_at is null');
    const made = id && (await input(id, hands, pick, ids));
    return made ? [hands[who], made] : null;
  };

export const aboutRow =
  (
    table: string,
    who: Who,
    input: (id: string, pick: Pick, ids: Ids, hands: Hands) => Promise<object | null> | object | null,
    where?: string,
  ): Change =>
  async (hands, pick, ids) => {
    const id = await ids.any(table, where);
    const made = id && (await input(id, pick, ids, hands));
    return made ? [hands[who], made] : null;
  };

type Who = Exclude<keyof Hands, 'page'>;

/** The passage of a new source, as the input of a statement. */
export async function aStatement(pick: Pick, by: Caller): Promise<object> {
  const quote = `Norland will open line ${pick(1_000)} of its ferries by June 2027.`;
  const source = await archivedSource(by, someText(quote));
  const roles = [of(pick, ['STATES', 'CHANGES', 'WITHDRAWS'])];
  return { sourceId: source.id, ...spanOf(source.text, quote), ...said, roles };
}

export const evidenceTitle = (pick: Pick) => ({
  kind: 'LINK',
  title: `A release ${pick(100)}`,
  address: `https://example.org/${pick(100)}`,
});
