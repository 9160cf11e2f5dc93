import type { IsoDay } from './days.js';

/**
 * The current ISO 4217 currencies, by digits of the minor unit. Codes without one (gold, test codes) are not accepted.
 */
const codes: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP ' +
    'CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR ' +
    'JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN ' +
    'NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL ' +
    'THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

/**
 * Fund codes and units of account: not used for payments, so no form offers them. An amount stated in one is accepted.
 */
const funds: Readonly<Record<number, string>> = { 0: 'UYI', 2: 'BOV CHE CHW COU MXV USN', 4: 'CLF UYW' };

/**
 * Currencies that ended, with the last day on which each was the currency of its country: replaced by the euro, or
 * withdrawn since 2015 for another reason. An amount that dates from before that day may be stated in one.
 */
const ended: Readonly<Record<string, { readonly last: IsoDay; readonly digits: number }>> = {
  ...endedOn('2001-12-31', 2, 'ATS BEF DEM ESP FIM FRF GRD IEP ITL LUF NLG PTE'),
  ...endedOn('2006-12-31', 2, 'SIT'),
  ...endedOn('2007-12-31', 2, 'CYP MTL'),
  ...endedOn('2008-12-31', 2, 'SKK'),
  ...endedOn('2010-12-31', 2, 'EEK'),
  ...endedOn('2013-12-31', 2, 'LVL'),
  ...endedOn('2014-12-31', 2, 'LTL'),
  ...endedOn('2016-12-31', 0, 'BYR'),
  ...endedOn('2017-12-31', 2, 'MRO STD'),
  ...endedOn('2018-08-19', 2, 'VEF'),
  ...endedOn('2020-12-31', 2, 'CUC'),
  ...endedOn('2022-12-31', 2, 'HRK'),
  ...endedOn('2024-03-31', 2, 'SLL'),
  ...endedOn('2024-08-31', 2, 'ZWL'),
  ...endedOn('2025-06-30', 2, 'ANG'),
  ...endedOn('2025-12-31', 2, 'BGN'),
};

function endedOn(last: IsoDay, digits: number, codes: string) {
  return Object.fromEntries(codes.split(' ').map((code) => [code, { last, digits }]));
}

const table = (groups: Readonly<Record<number, string>>) =>
  Object.entries(groups).flatMap(([digits, list]) => list.split(' ').map((code) => [code, Number(digits)] as const));

const minorUnits: ReadonlyMap<string, number> = new Map([
  ...table(codes),
  ...table(funds),
  ...Object.entries(ended).map(([code, { digits }]) => [code, digits] as const),
]);

/** Current currencies in alphabetical order of their codes, as offered by forms. */
export const currencies: readonly string[] = table(codes)
  .map(([code]) => code)
  .sort();

/** The number of digits of the minor unit (GBP 2, JPY 0), or undefined for an unknown currency. */
export function minorDigits(currency: string): number | undefined {
  return minorUnits.get(currency);
}

/** The last day of a currency that ended; null for any other. */
export function currencyEnd(currency: string): IsoDay | null {
  return ended[currency]?.last ?? null;
}

/** The name of the currency in the reader’s language, or its code if there is no name. */
export function currencyName(currency: string, locale = 'en-GB'): string {
  return minorUnits.has(currency)
    ? (new Intl.DisplayNames([locale], { type: 'currency' }).of(currency) ?? currency)
    : currency;
}

/** The currencies to offer, sorted by name in the reader’s language; includes `kept`, the currency already in use. */
export function currenciesByName(
  kept: string,
  locale = 'en-GB',
): readonly { readonly code: string; readonly name: string }[] {
  const codes = currencies.includes(kept) ? currencies : [kept, ...currencies];
  const { compare } = new Intl.Collator(locale);
  return codes
    .map((code) => ({ code, name: currencyName(code, locale) }))
    .sort((one, other) => compare(one.name, other.name));
}
