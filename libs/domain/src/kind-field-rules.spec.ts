import { kindFieldsProblem } from './kind-field-rules.js';
import { fieldsOf } from './kind-fields.js';
import { kinds } from './kinds.js';
import { codeList } from './terms.js';

describe('own fields of a kind', () => {
  it.each(codeList(kinds))('%s: choices where it is a choice, and nowhere else', (kind) => {
    for (const field of fieldsOf(kind)) expect('choices' in field).toBe(field.type === 'choice');
  });

  it('takes what each kind states', () => {
    const amount = { value: '75000000', currency: 'GBP' };
    expect(kindFieldsProblem('FUNDING', { amount, qualifier: 'ADDITIONAL', period: null, base: '' })).toBeNull();
    expect(kindFieldsProblem('SUMMIT', { venue: 'Lancaster House', start: '2026-06' })).toBeNull();
    expect(kindFieldsProblem('OTHER', {})).toBeNull();
  });

  it.each([
    ['a field of another kind', 'SUMMIT', { amount: { value: '1', currency: 'GBP' } }, 'FIELD_UNKNOWN'],
    ['a field of no kind', 'OTHER', { constructor: 'x' }, 'FIELD_UNKNOWN'],
    ['31 February', 'SUMMIT', { start: '2026-02-31' }, 'DAY_NOT_IN_MONTH'],
    ['money that is a number', 'FUNDING', { amount: { value: 75, currency: 'GBP' } }, 'FIELD_INVALID'],
    ['money that is a word', 'FUNDING', { amount: 'much' }, 'FIELD_INVALID'],
    ['money without a currency', 'FUNDING', { amount: { value: '75' } }, 'FIELD_INVALID'],
    ['money with an exponent', 'FUNDING', { amount: { value: '1e999', currency: 'GBP' } }, 'AMOUNT_UNREADABLE'],
    ['a choice that is none', 'AGREEMENT', { instrumentType: 'toString' }, 'CHOICE_UNKNOWN'],
    ['a text that is a list', 'AGREEMENT', { place: ['Tirana'] }, 'FIELD_INVALID'],
    ['a text with NUL', 'AGREEMENT', { place: 'Tir\0ana' }, 'TEXT_HAS_NUL'],
  ] as const)('refuses %s', (_, kind, values, code) => {
    expect(kindFieldsProblem(kind, values)).toMatchObject({ code, field: Object.keys(values)[0] });
  });
});
