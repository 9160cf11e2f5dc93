import { DateBasis } from './date-words.js';
import type { Kind } from './kinds.js';
import { codeList, codesOf } from './terms.js';
import { PartyRole, StatementRole } from './vocabulary.js';

/** What a statement must tell so that its delivery can be judged later, and the question to ask if it does not. */
export const aspects = {
  WHO: { label: 'Who', definition: 'The organisation that undertakes it.', hint: 'Which organisation is responsible?' },
  WHAT: { label: 'What', definition: 'The act that is promised.', hint: 'In which passage is the act promised?' },
  HOW_MUCH: { label: 'How much', definition: 'The sum, number or extent.', hint: 'How much is promised, exactly?' },
  BY_WHEN: { label: 'By when', definition: 'A date that can pass.', hint: 'By which date will it be done?' },
  MEASURED_HOW: {
    label: 'Measured how',
    definition: 'What to look at in order to see that it was done.',
    hint: 'Which figure, text or act will show that it was done?',
  },
} as const;
export const Aspect = codesOf(aspects);
export type Aspect = keyof typeof aspects;

export const extents = {
  STATED: { label: 'stated', definition: 'The source says so.' },
  INFERRED: {
    label: 'inferred',
    definition: 'It follows from the facts recorded here, by a rule or a person’s reading.',
  },
  MISSING: { label: 'missing', definition: 'Nothing recorded here says so. It has to be asked.' },
} as const;
export const Extent = codesOf(extents);
export type Extent = keyof typeof extents;

interface Checked {
  /** Done or not done as a whole, so that its extent is one: an agreement, a meeting. */
  readonly isOneAct: boolean;
  /** The fields of the kind that tell how much. A sum always does. */
  readonly extent: readonly string[];
  /** The fields of the kind that tell what to look at. */
  readonly measure: readonly string[];
}

/** The fields of each kind that make it checkable. */
export const checkedThrough: Readonly<Record<Kind, Checked>> = {
  FUNDING: { isOneAct: false, extent: [], measure: ['base', 'period'] },
  AGREEMENT: { isOneAct: true, extent: [], measure: ['instrumentType'] },
  SUMMIT: { isOneAct: true, extent: [], measure: ['venue', 'start'] },
  PARTNERSHIP: { isOneAct: true, extent: [], measure: ['purpose'] },
  SANCTIONS: { isOneAct: true, extent: [], measure: ['legalInstrument'] },
  REFORM: { isOneAct: true, extent: [], measure: ['instrument'] },
  OPERATION: { isOneAct: false, extent: ['target'], measure: ['measure'] },
  OTHER: { isOneAct: false, extent: [], measure: [] },
};

/** The facts and statements of a commitment that decide whether it can be judged. */
export interface CheckedFacts {
  readonly kind: Kind;
  readonly parties: readonly {
    readonly role: PartyRole;
    /** Whether an organisation is known, and whether that was inferred. */
    readonly isIdentified: boolean;
    readonly isInferred: boolean;
  }[];
  /** The roles of each statement that counts. */
  readonly statements: readonly { readonly roles: readonly StatementRole[] }[];
  /** Whether it was entered without a statement, for a reason. */
  readonly isUnsourced: boolean;
  readonly amount: string | null;
  readonly amountWords: string | null;
  readonly kindFields: Readonly<Record<string, string>>;
  readonly dueEdtf: string | null;
  readonly dueBasis: DateBasis | null;
  readonly dueReadings: readonly string[];
  readonly requiresMilestones: boolean;
}

function who({ parties }: CheckedFacts): Extent {
  const named = parties.filter(({ role, isIdentified }) => role === PartyRole.UNDERTAKES && isIdentified);
  if (named.length === 0) return Extent.MISSING;
  return named.every(({ isInferred }) => isInferred) ? Extent.INFERRED : Extent.STATED;
}

function what({ statements, isUnsourced }: CheckedFacts): Extent {
  const promising: readonly StatementRole[] = [StatementRole.STATES, StatementRole.CHANGES];
  if (statements.some(({ roles }) => roles.some((role) => promising.includes(role)))) return Extent.STATED;
  return isUnsourced ? Extent.INFERRED : Extent.MISSING;
}

function howMuch({ kind, amount, amountWords, kindFields }: CheckedFacts): Extent {
  const { isOneAct, extent } = checkedThrough[kind];
  if (amount !== null || extent.some((field) => field in kindFields)) return Extent.STATED;
  return isOneAct || amountWords !== null ? Extent.INFERRED : Extent.MISSING;
}

function byWhen({ dueEdtf, dueBasis, dueReadings }: CheckedFacts): Extent {
  if (dueEdtf === null) return Extent.MISSING;
  return dueBasis === DateBasis.EXPLICIT && dueReadings.length === 0 ? Extent.STATED : Extent.INFERRED;
}

function measuredHow({ kind, kindFields, requiresMilestones }: CheckedFacts): Extent {
  if (checkedThrough[kind].measure.some((field) => field in kindFields)) return Extent.STATED;
  return requiresMilestones ? Extent.INFERRED : Extent.MISSING;
}

const rules: Readonly<Record<Aspect, (facts: CheckedFacts) => Extent>> = {
  WHO: who,
  WHAT: what,
  HOW_MUCH: howMuch,
  BY_WHEN: byWhen,
  MEASURED_HOW: measuredHow,
};

/** How far the words of a commitment allow judging it later. About the words, never about delivery; never typed. */
export function checkability(facts: CheckedFacts): Readonly<Record<Aspect, Extent>> {
  return Object.fromEntries(codeList(aspects).map((aspect) => [aspect, rules[aspect](facts)])) as Record<
    Aspect,
    Extent
  >;
}
