import type { IsoDay } from '../days.js';
import { proposalStates } from '../proposal-states.js';
import { kinds } from '../kinds.js';
import { ladders, type Stage } from '../ladders.js';
import { deliveryStatuses } from '../statuses.js';
import { isCode, type Term } from '../terms.js';
import {
  evidenceKinds,
  followUpStates,
  grades,
  isBestGrade,
  linkKinds,
  type Grade,
  acceptanceDecisions,
  replyEndings,
  requestEndings,
  requestKinds,
  signOffDecisions,
} from '../vocabulary.js';
import { findingAnswers, findingClosings } from '../finding-terms.js';
import { amendmentDecisions } from '../round-terms.js';

/** How to show values in the reader’s language: texts by translation, numbers and days by locale. */
export interface Wording {
  readonly locale: string;
  readonly say: (english: string, values?: Readonly<Record<string, string>>) => string;
}

const asWritten = (value: string) => value;
/** The API sends numbers as text. */
const number = (value: number, { locale }: Wording) => new Intl.NumberFormat(locale).format(Number(value));
/** Without a separator of thousands. */
const plain = (value: number) => String(value);
const day = (value: IsoDay, wording: Wording) => dated(value, wording, { day: 'numeric' });
/** For example 2026-02. */
const month = (value: string, wording: Wording) => dated(`${value}-01`, wording, {});

function dated(value: IsoDay, { locale }: Wording, precision: Intl.DateTimeFormatOptions): string {
  const options = { ...precision, month: 'long', year: 'numeric', calendar: 'gregory', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${value}T00:00:00Z`));
}

function labelIn<T extends Readonly<Record<string, Term>>>(terms: T) {
  return (code: keyof T & string, { say }: Wording) => (isCode(terms, code) ? say(terms[code]!.label) : code);
}

/** The name of a text, which its rule gives. */
const label = (english: string, { say }: Wording) => say(english);

const orBetter: Term = { label: '{grade} or better' };
const needed = (grade: Grade, { say }: Wording) => (isBestGrade(grade) ? grade : say(orBetter.label, { grade }));

const unnamed: Term = { label: 'Another person' };
/** Names, one per line; empty if hidden from the reader. */
const by = (names: string, { locale, say }: Wording) =>
  names === '' ? say(unnamed.label) : new Intl.ListFormat(locale).format(names.split('\n'));

const stages = Object.fromEntries(
  Object.values(ladders).flatMap((ladder) => ladder.map((rung) => [rung.code, rung])),
) as unknown as Readonly<Record<Stage, Term>>;

/** The parameters of refusals: the type of each, and how to show it to people. */
export const parameters = {
  accepted: number,
  address: asWritten,
  amendmentDecision: labelIn(amendmentDecisions),
  by,
  code: asWritten,
  codes: asWritten,
  count: number,
  currency: asWritten,
  day,
  days: number,
  declined: number,
  decision: labelIn(acceptanceDecisions),
  email: asWritten,
  ending: labelIn(requestEndings),
  evidenceKind: labelIn(evidenceKinds),
  findingAnswer: labelIn(findingAnswers),
  findingClosing: labelIn(findingClosings),
  firstYear: plain,
  followUpState: labelIn(followUpStates),
  gigabytes: number,
  grade: asWritten,
  gradeMeans: labelIn(grades),
  httpStatus: plain,
  kind: labelIn(kinds),
  lastYear: plain,
  length: number,
  over: number,
  limit: number,
  linkKind: labelIn(linkKinds),
  megabytes: number,
  month,
  name: asWritten,
  needed,
  otherDay: day,
  proposalState: labelIn(proposalStates),
  reference: asWritten,
  replyEnding: labelIn(replyEndings),
  requestKind: labelIn(requestKinds),
  seconds: number,
  signOff: labelIn(signOffDecisions),
  sources: number,
  stage: labelIn(stages),
  status: labelIn(deliveryStatuses),
  text: label,
  title: asWritten,
  typed: asWritten,
} as const;

export type ParameterName = keyof typeof parameters;
/** The type that a rule passes. */
type TypeOf<Name extends ParameterName> = Name extends 'by'
  ? readonly string[]
  : Parameters<(typeof parameters)[Name]>[0];

/** The names in braces in a literal text. An unknown parameter name does not compile. */
type NamesIn<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The parameters of a text. */
export type ParametersOf<Words extends string> = {
  readonly [Name in NamesIn<Words>]: Name extends ParameterName ? TypeOf<Name> : never;
};
