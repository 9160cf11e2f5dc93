import { commitmentFacts } from './commitment-facts.js';
import { factsProblem } from './fact-rules.js';
import type { Entered } from './facts.js';
import { kindFieldsProblem } from './kind-field-rules.js';
import { limits } from './limits.js';
import { parseMoney } from './money.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { Marking, PartyRole } from './vocabulary.js';

export interface PartyEntered {
  readonly organisationId?: string | null;
  /** The name in the source: “civil society”, “Prime Minister”. Required if there is no organisation. */
  readonly words?: string | null;
  /** The organisation was inferred from the wording or the issuer of the source, and is not confirmed. */
  readonly isInferred?: boolean | null;
  readonly role: PartyRole;
}

/** The details of a commitment that a person enters, and later edits together. */
export type CommitmentFacts = Entered<typeof commitmentFacts> & {
  readonly parties: readonly PartyEntered[];
  readonly kindFields?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly amount?: { readonly value: string; readonly currency: string } | null;
};

/** Why a commitment cannot be saved with these details, or null. */
export function commitmentProblem(facts: CommitmentFacts): RuleProblem | null {
  return factsProblem(commitmentFacts, facts, {
    parties: () => partiesProblem(facts.parties),
    kindFields: () => ownFieldsProblem(facts),
    // If a kind has an amount, it is among the kind’s own fields.
    amount: () => null,
  });
}

/** The values of the kind’s own fields by name, without the amount; empty values are left out. */
export function kindFieldsOf({ kindFields }: Pick<CommitmentFacts, 'kindFields'>): Record<string, string> {
  return Object.fromEntries((kindFields ?? []).flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
}

/** The amount in canonical digits, or null if not stated. @throws for an amount that `commitmentProblem` refuses */
export function amountOf({ amount }: Pick<CommitmentFacts, 'amount'>): { value: string; currency: string } | null {
  if (!amount) return null;
  const money = parseMoney(amount.value, amount.currency);
  if (isProblem(money)) throw new RangeError(money.code);
  return { ...money };
}

function ownFieldsProblem(facts: CommitmentFacts): RuleProblem | null {
  const names = (facts.kindFields ?? []).map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return problem('FIELD_TWICE', { typed: twice }, 'kindFields');
  return kindFieldsProblem(facts.kind, { ...kindFieldsOf(facts), ...(facts.amount && { amount: facts.amount }) });
}

export function partiesProblem(parties: readonly PartyEntered[]): RuleProblem | null {
  const field = 'parties';
  if (parties.length > limits.parties) {
    return problem('TOO_MANY_PARTIES', { count: parties.length, limit: limits.parties }, field);
  }
  const seen = new Set<string>();
  for (const party of parties) {
    const refused = partyProblem(party);
    if (refused) return refused;
    const key = `${party.role} ${party.organisationId ?? party.words?.trim().toLowerCase()}`;
    if (seen.has(key)) return problem('PARTY_TWICE', {}, field);
    seen.add(key);
  }
  const isUndertaken = parties.some(({ role }) => role === PartyRole.UNDERTAKES);
  return isUndertaken ? null : problem('UNDERTAKER_MISSING', {}, field);
}

function partyProblem({ organisationId, words, isInferred }: PartyEntered): RuleProblem | null {
  const rule = { limit: limits.name, name: { label: 'the name of a party' }, field: 'parties' } as const;
  if (organisationId) return optionalTextProblem(words, rule);
  return isInferred ? problem('PARTY_NOT_INFERRED', {}, rule.field) : requiredTextProblem(words, rule);
}

/** What the rule about duplicates needs to know about each commitment. */
export interface Duplicable {
  readonly id: string;
  readonly marking: Marking;
  readonly leadTeamId: string;
  readonly namedReaders: readonly string[];
  readonly duplicateOfId: string | null;
}

/**
 * Why a commitment cannot be marked as a duplicate of another, or null. Readers of the duplicate are sent to the
 * original, so all of them must be able to see it.
 */
export function duplicateProblem(duplicate: Duplicable, original: Duplicable, reason: string): RuleProblem | null {
  const field = 'ofId';
  if (duplicate.id === original.id) return problem('DUPLICATE_OF_ITSELF', {}, field);
  if (duplicate.duplicateOfId !== null) return problem('DUPLICATE_ALREADY', {}, field);
  if (original.duplicateOfId !== null) return problem('DUPLICATE_OF_DUPLICATE', {}, field);
  if (!reachesAllReaders(duplicate, original)) return problem('FEWER_READERS', {}, field);
  return requiredTextProblem(reason, reasonRule);
}

function reachesAllReaders(duplicate: Duplicable, original: Duplicable): boolean {
  if (original.marking !== Marking.OFFICIAL_SENSITIVE) return true;
  return (
    duplicate.marking === Marking.OFFICIAL_SENSITIVE &&
    duplicate.leadTeamId === original.leadTeamId &&
    duplicate.namedReaders.every((id) => original.namedReaders.includes(id))
  );
}
