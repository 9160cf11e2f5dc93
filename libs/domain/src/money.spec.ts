import fc from 'fast-check';
import { currencies, currenciesByName, currencyName, minorDigits } from './currencies.js';
import { compareAmounts, formatExactMoney, formatMoney, minus, parseMoney } from './money.js';

const gbp = (value: string) => ({ value, currency: 'GBP' });

describe('currencies', () => {
  it('are offered by name, without funds and test codes, but with the one in use', () => {
    const offered = currenciesByName('GBP');
    expect(offered.slice(0, 2)).toEqual([
      { code: 'AFN', name: 'Afghan Afghani' },
      { code: 'ALL', name: 'Albanian Lek' },
    ]);
    const codes = offered.map(({ code }) => code);
    expect(codes).toHaveLength(currencies.length);
    for (const none of ['XXX', 'XTS', 'XAU', 'XDR', 'CHE', 'USN', 'CLF']) expect(codes).not.toContain(none);
    expect(currenciesByName('CHE').map(({ code }) => code)).toContain('CHE');
  });

  it('are each listed once, by three letters, with the digits of their minor unit', () => {
    expect(new Set(currencies).size).toBe(currencies.length);
    for (const code of currencies) expect(code).toMatch(/^[A-Z]{3}$/);
    expect(['GBP', 'JPY', 'KWD', 'CLF', 'HRK', 'XXX', 'XAU', 'gbp', ''].map(minorDigits)).toEqual([
      2,
      0,
      3,
      4,
      2,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are all currencies that the platform knows or newer than it, with a name', () => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    const newer = ['SLE', 'VED', 'XCG', 'ZWG'];
    expect(currencies.filter((code) => ![...known, ...newer].includes(code))).toEqual([]);
    expect([currencyName('GBP'), currencyName('EUR', 'de'), currencyName('nonsense')]).toEqual([
      'British Pound',
      'Euro',
      'nonsense',
    ]);
  });

  /** The X of a currency that several countries share. */
  const francs = ['XAF', 'XCD', 'XCG', 'XOF', 'XPF'];

  it('offer no fund and no unit of account, and keep a sum that was stated in one', () => {
    const funds = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'UYW'];
    expect(
      currencies.filter((code) => funds.includes(code) || (code.startsWith('X') && !francs.includes(code))),
    ).toEqual([]);
    expect(funds.map((currency) => parseMoney('7', currency))).toEqual(
      funds.map((currency) => ({ value: '7', currency })),
    );
  });
});

describe('money', () => {
  it.each([
    ['75000000', '75000000'],
    ['75,000,000', '75000000'],
    [' 007.50 ', '7.5'],
    ['0', '0'],
    ['0.10', '0.1'],
    ['1,234.56', '1234.56'],
    ['999999999999999999.99', '999999999999999999.99'],
  ])('reads %j as %s', (text, value) => expect(parseMoney(text, 'GBP')).toEqual(gbp(value)));

  it.each([
    ...['1e999', '1e3', 'NaN', 'Infinity', '+5', '.5', '5.', '1,5', '1,00', '12,34,567', '1.2.3', '0x10', '£75'],
    ...['75 million', '٧٥', '1 000'],
  ])('refuses %j, which is no plain number', (text) =>
    expect(parseMoney(text, 'GBP')).toMatchObject({ code: 'AMOUNT_UNREADABLE', field: 'value' }),
  );

  it.each([
    ['', 'AMOUNT_MISSING'],
    [' ', 'AMOUNT_MISSING'],
    ['-5', 'AMOUNT_NEGATIVE'],
    ['−5', 'AMOUNT_NEGATIVE'],
    ['1.234', 'AMOUNT_TOO_FINE'],
    ['9'.repeat(19), 'AMOUNT_TOO_LARGE'],
    ['1'.repeat(5000), 'AMOUNT_TOO_LARGE'],
  ])('refuses %j with %s', (text, code) => expect(parseMoney(text, 'GBP')).toMatchObject({ code, field: 'value' }));

  it.each(['gbp', 'XXX', 'ABC', '£', '', '__proto__', 'constructor'])('knows no currency %j', (currency) => {
    expect(parseMoney('1', currency)).toMatchObject({ code: 'CURRENCY_UNKNOWN', field: 'currency' });
  });

  it('counts each currency in its own minor unit', () => {
    expect(parseMoney('1.5', 'JPY')).toMatchObject({ code: 'AMOUNT_WITHOUT_MINOR_UNIT' });
    expect(parseMoney('1.500', 'JPY')).toMatchObject({ code: 'AMOUNT_WITHOUT_MINOR_UNIT' });
    expect(parseMoney('1.00', 'JPY')).toEqual({ value: '1', currency: 'JPY' });
    expect(parseMoney('1.234', 'KWD')).toEqual({ value: '1.234', currency: 'KWD' });
  });

  it.each([
    ['75000000', 'GBP', '£75 million', '£75,000,000'],
    ['1250000000', 'GBP', '£1.25 billion', '£1,250,000,000'],
    ['66', 'GBP', '£66', '£66'],
    ['66.5', 'GBP', '£66.50', '£66.50'],
    ['999999', 'EUR', '€999,999', '€999,999'],
    ['1000000.01', 'GBP', '£1 million', '£1,000,000.01'],
  ])('says %s %s as %s, exactly %s', (value, currency, said, exact) => {
    expect([formatMoney({ value, currency }), formatExactMoney({ value, currency })]).toEqual([said, exact]);
  });

  it('speaks other languages', () => {
    expect(formatMoney(gbp('75000000'), 'de')).toBe('75 Millionen\u00A0£');
    expect(formatMoney({ value: '2000000', currency: 'AUD' })).toBe('A$2 million');
  });

  it('loses no digit that a float would', () => {
    expect(formatExactMoney(gbp('900719925474099301.23'))).toBe('£900,719,925,474,099,301.23');
  });

  it('reads its own form back', () => {
    const units = fc.bigInt({ min: 0n, max: 10n ** 17n });
    const text = (n: bigint) => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(units, (n) => {
        const read = parseMoney(text(n), 'GBP');
        expect(parseMoney('value' in read ? read.value : '', 'GBP')).toEqual(read);
      }),
    );
  });
});

describe('two exact amounts', () => {
  it('are compared and subtracted without rounding', () => {
    expect(compareAmounts('10', '9.99')).toBe(1);
    expect(compareAmounts('10', '10.00')).toBe(0);
    expect(compareAmounts('0.1', '0.11')).toBe(-1);
    expect(minus('0.3', '0.1')).toBe('0.2');
    expect(minus('5', '5')).toBe('0');
    expect(minus('900000000000000000.01', '0.02')).toBe('899999999999999999.99');
  });

  it('are whole again when added to their difference', () => {
    const pence = fc.bigInt({ min: 0n, max: 10n ** 17n });
    const written = (units: bigint) => `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(pence, pence, (one, more) => {
        expect(compareAmounts(minus(written(one + more), written(more)), written(one))).toBe(0);
      }),
    );
  });
});
