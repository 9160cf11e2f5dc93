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

/** Withdrawn since 2015. A commitment stated in one of them keeps it. */
const former: Readonly<Record<number, string>> = { 0: 'BYR', 2: 'ANG BGN CUC HRK LTL MRO SLL STD VEF ZWL' };

const table = (groups: Readonly<Record<number, string>>) =>
  Object.entries(groups).flatMap(([digits, list]) => list.split(' ').map((code) => [code, Number(digits)] as const));

const minorUnits: ReadonlyMap<string, number> = new Map([...table(codes), ...table(funds), ...table(former)]);

/** Current currencies in alphabetical order of their codes, as offered by forms. */
export const currencies: readonly string[] = table(codes)
  .map(([code]) => code)
  .sort();

/** The number of digits of the minor unit (GBP 2, JPY 0), or undefined for an unknown currency. */
export function minorDigits(currency: string): number | undefined {
  return minorUnits.get(currency);
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
