import type { ChoiceFact, DateFact, MoneyFact, TextFact } from './facts.js';
import type { Kind } from './kinds.js';
import { codesOf } from './terms.js';

export const instrumentTypes = {
  TREATY: { label: 'Treaty' },
  MEMORANDUM: { label: 'Memorandum' },
  ARRANGEMENT: { label: 'Arrangement' },
  DEAL: { label: 'Deal' },
  JOINT_DECLARATION: { label: 'Joint declaration' },
} as const;
export const InstrumentType = codesOf(instrumentTypes);
export type InstrumentType = keyof typeof instrumentTypes;

export const amountQualifiers = {
  UP_TO: { label: 'Up to' },
  AT_LEAST: { label: 'At least' },
  ADDITIONAL: { label: 'Additional' },
} as const;
export const AmountQualifier = codesOf(amountQualifiers);
export type AmountQualifier = keyof typeof amountQualifiers;

export const moneyOrigins = {
  NEW: { label: 'New money' },
  RE_ANNOUNCED: { label: 'Re-announced' },
} as const;
export const MoneyOrigin = codesOf(moneyOrigins);
export type MoneyOrigin = keyof typeof moneyOrigins;

export const reformInstruments = {
  LAW: { label: 'Law' },
  REGULATION: { label: 'Regulation' },
  POLICY: { label: 'Policy' },
} as const;
export const ReformInstrument = codesOf(reformInstruments);
export type ReformInstrument = keyof typeof reformInstruments;

/**
 * A fact that only one kind has. Its value is text for `text`, an EDTF string for `date`, a code of `choices` for
 * `choice`, `{ value, currency }` for `money`. All are optional: a field that the source does not state is empty and
 * shown as “not stated”.
 */
export type KindField = { readonly name: string } & (TextFact | DateFact | ChoiceFact | MoneyFact);

export const kindFields = {
  FUNDING: [
    { name: 'amount', label: 'Amount', type: 'money', hint: 'The exact sum and its currency.' },
    { name: 'qualifier', label: 'Qualifier', type: 'choice', choices: amountQualifiers },
    { name: 'period', label: 'Period', type: 'date', hint: 'The years that the money covers.' },
    { name: 'base', label: 'Base', type: 'text', hint: 'The sum that it adds to, in the source’s words.' },
    { name: 'newMoney', label: 'New or re-announced', type: 'choice', choices: moneyOrigins },
  ],
  AGREEMENT: [
    { name: 'instrumentType', label: 'Type of instrument', type: 'choice', choices: instrumentTypes },
    { name: 'place', label: 'Place', type: 'text', hint: 'Where it was or will be signed.' },
  ],
  SUMMIT: [
    { name: 'venue', label: 'Venue', type: 'text' },
    { name: 'start', label: 'Starts', type: 'date' },
    { name: 'end', label: 'Ends', type: 'date' },
  ],
  PARTNERSHIP: [{ name: 'purpose', label: 'Purpose', type: 'text' }],
  SANCTIONS: [{ name: 'legalInstrument', label: 'Legal instrument', type: 'text' }],
  REFORM: [
    { name: 'instrument', label: 'Instrument', type: 'choice', choices: reformInstruments },
    { name: 'legislature', label: 'Legislature', type: 'text', hint: 'The body that decides on it.' },
  ],
  OPERATION: [
    { name: 'measure', label: 'Measure', type: 'text', hint: 'What it measures.' },
    { name: 'baseline', label: 'Baseline', type: 'text', hint: 'Its value when the commitment was stated.' },
    { name: 'target', label: 'Target', type: 'text', hint: 'The value promised.' },
  ],
  OTHER: [],
} as const satisfies Record<Kind, readonly KindField[]>;

export function fieldsOf(kind: Kind): readonly KindField[] {
  return kindFields[kind];
}
