import { commitmentFacts } from './commitment-facts.js';
import { factsProblem } from './fact-rules.js';
import type { Entered } from './facts.js';
import { kindFieldsProblem } from './kind-field-rules.js';
import { limits } from './limits.js';
import { parseMoney } from './money.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';
import { Marking, PartyRole } from './vocabulary.js';

export interface PartyEntered {
  readonly organisationId?: string | null;
  /** What its source calls it: “civil society”, “Prime Minister”. Needed where no organisation is given. */
  readonly words?: string | null;
  /** The organisation was inferred, from the words or from the source’s issuer, and nobody has confirmed it. */
  readonly isInferred?: boolean | null;
  readonly role: PartyRole;
}

/** What a person may enter about a commitment, and edit afterwards as a whole. */
export type CommitmentFacts = Entered<typeof commitmentFacts> & {
  readonly parties: readonly PartyEntered[];
  readonly kindFields?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly amount?: { readonly value: string; readonly currency: string } | null;
};

/** Why a commitment cannot be kept like this, or null. */
export function commitmentProblem(facts: CommitmentFacts): RuleProblem | null {
  return factsProblem(commitmentFacts, facts, {
    parties: () => partiesProblem(facts.parties),
    kindFields: () => ownFieldsProblem(facts),
    // A kind that has a sum has it among its own fields.
    amount: () => null,
  });
}

/** The values of the kind's own fields by name, without the sum; what is empty is not stated. */
export function kindFieldsOf({ kindFields }: Pick<CommitmentFacts, 'kindFields'>): Record<string, string> {
  return Object.fromEntries((kindFields ?? []).flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
}

/** The sum in its canonical digits, or null where none is stated. @throws for one that `commitmentProblem` refuses */
export function amountOf({ amount }: Pick<CommitmentFacts, 'amount'>): { value: string; currency: string } | null {
  if (!amount) return null;
  const money = parseMoney(amount.value, amount.currency);
  if (isProblem(money)) throw new RangeError(money.message);
  return { ...money };
}

function ownFieldsProblem(facts: CommitmentFacts): RuleProblem | null {
  const names = (facts.kindFields ?? []).map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    return problem(
      'FIELD_TWICE',
      `“${twice.slice(0, 40)}” is given twice. Keep the value that the source states.`,
      'kindFields',
    );
  }
  return kindFieldsProblem(facts.kind, { ...kindFieldsOf(facts), ...(facts.amount && { amount: facts.amount }) });
}

export function partiesProblem(parties: readonly PartyEntered[]): RuleProblem | null {
  if (parties.length > limits.parties) {
    const message = `There are ${parties.length} parties, and ${limits.parties} can be kept. Enter groups by their name.`;
    return problem('TOO_MANY', message, 'parties');
  }
  const seen = new Set<string>();
  for (const party of parties) {
    const refused = partyProblem(party);
    if (refused) return refused;
    const key = `${party.role} ${party.organisationId ?? party.words?.trim().toLowerCase()}`;
    if (seen.has(key)) {
      const message = 'The same party is entered twice in one role. Take one of the two out.';
      return problem('PARTY_TWICE', message, 'parties');
    }
    seen.add(key);
  }
  if (parties.some(({ role }) => role === PartyRole.UNDERTAKES)) return null;
  const message = 'Add who is committing to this. Use the source’s own words if it is not a listed organisation.';
  return problem('UNDERTAKER_MISSING', message, 'parties');
}

function partyProblem({ organisationId, words, isInferred }: PartyEntered): RuleProblem | null {
  const rule = { limit: limits.name, name: 'party', field: 'parties' };
  if (organisationId) return optionalTextProblem(words, rule);
  if (!isInferred) return requiredTextProblem(words, rule);
  const message = 'Only an organisation can be inferred. Choose the organisation that the words mean.';
  return problem('NOTHING_INFERRED', message, 'parties');
}

/** What the rule about duplicates needs to know of each of the two. */
export interface Duplicable {
  readonly id: string;
  readonly marking: Marking;
  readonly leadTeamId: string;
  readonly namedReaders: readonly string[];
  readonly duplicateOfId: string | null;
}

/**
 * Why one commitment may not be marked as a duplicate of another, or null. Whoever reads the duplicate is sent to the
 * original, so nobody may be sent to what they cannot see.
 */
export function duplicateProblem(duplicate: Duplicable, original: Duplicable, reason: string): RuleProblem | null {
  const refused = (code: string, message: string) => problem(code, message, 'ofId');
  if (duplicate.id === original.id) {
    return refused('DUPLICATE_OF_ITSELF', 'A commitment is no duplicate of itself. Choose the other one.');
  }
  if (duplicate.duplicateOfId !== null) {
    return refused(
      'DUPLICATE_ALREADY',
      'This commitment is marked as a duplicate already. Take that mark away first if it is wrong.',
    );
  }
  if (original.duplicateOfId !== null) {
    return refused(
      'ORIGINAL_IS_DUPLICATE',
      'The commitment you chose is itself marked as a duplicate. Choose the one that it is a duplicate of.',
    );
  }
  if (!reachesAllReaders(duplicate, original)) {
    return refused(
      'FEWER_READERS',
      'Fewer people may read the commitment you chose than this one, and they would be sent to what they cannot see. Mark that one as the duplicate instead, or change its marking first.',
    );
  }
  return requiredTextProblem(reason, { limit: limits.words, name: 'reason', field: 'reason' });
}

function reachesAllReaders(duplicate: Duplicable, original: Duplicable): boolean {
  if (original.marking !== Marking.OFFICIAL_SENSITIVE) return true;
  return (
    duplicate.marking === Marking.OFFICIAL_SENSITIVE &&
    duplicate.leadTeamId === original.leadTeamId &&
    duplicate.namedReaders.every((id) => original.namedReaders.includes(id))
  );
}
