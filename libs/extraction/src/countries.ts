/** Demonyms and short names of countries, by ISO 3166 code; the English names come from the runtime. */
const demonyms = `Afghan:AF Albanian:AL Algerian:DZ American:US Argentine:AR Armenian:AM Australian:AU Austrian:AT
  Azerbaijani:AZ Bahraini:BH Bangladeshi:BD Belarusian:BY Belgian:BE Bosnian:BA Brazilian:BR British:GB Bulgarian:BG
  Cambodian:KH Canadian:CA Chilean:CL Chinese:CN Colombian:CO Croatian:HR Cuban:CU Cypriot:CY Czech:CZ Danish:DK
  Dutch:NL Egyptian:EG Emirati:AE Estonian:EE Ethiopian:ET Fijian:FJ Filipino:PH Finnish:FI French:FR Georgian:GE
  German:DE Ghanaian:GH Greek:GR Hungarian:HU Icelandic:IS Indian:IN Indonesian:ID Iranian:IR Iraqi:IQ Irish:IE
  Israeli:IL Italian:IT Jamaican:JM Japanese:JP Jordanian:JO Kazakh:KZ Kenyan:KE Korean:KR Kosovan:XK Kosovar:XK
  Kuwaiti:KW Latvian:LV Lebanese:LB Libyan:LY Lithuanian:LT Luxembourgish:LU Malaysian:MY Maltese:MT Mexican:MX
  Moldovan:MD Mongolian:MN Montenegrin:ME Moroccan:MA Nauruan:NR Nepalese:NP Nigerian:NG Norwegian:NO Omani:OM
  Pakistani:PK Palestinian:PS Peruvian:PE Polish:PL Portuguese:PT Qatari:QA Romanian:RO Russian:RU Rwandan:RW Saudi:SA
  Senegalese:SN Serbian:RS Singaporean:SG Slovak:SK Slovenian:SI Somali:SO Spanish:ES Sudanese:SD Swedish:SE Swiss:CH
  Syrian:SY Taiwanese:TW Tanzanian:TZ Thai:TH Timorese:TL Tongan:TO Tunisian:TN Turkish:TR Ugandan:UG Ukrainian:UA
  Uzbek:UZ Venezuelan:VE Vietnamese:VN Yemeni:YE Zambian:ZM Zimbabwean:ZW`;

const shortNames =
  `UK U.K US U.S USA UAE EU E.U NATO ASEAN Britain England Scotland Wales Burma Holland Czechia Macedonia
  Türkiye Turkey Korea Congo Taiwan Kosovo Palestine America Vietnam Russia Syria Iran Laos Moldova Bolivia Venezuela
  Tanzania Brunei Micronesia Kingdom States Zealand Union Nations`.split(/\s+/);

let names: ReadonlySet<string> | undefined;
let adjectives: ReadonlyMap<string, string> | undefined;

let english: Intl.DisplayNames | undefined;

function englishNames(): Intl.DisplayNames {
  english ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return english;
}

/** Last words of country names, loaded on first use: enough to recognise a state as a subject. */
function countryWords(): ReadonlySet<string> {
  names ??= new Set([...shortNames, ...allNames().map((name) => name.split(' ').at(-1) ?? name)]);
  return names;
}

function allNames(): string[] {
  const display = englishNames();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => display.of(code) ?? []);
}

/** Whether a printed word, possessive or not, is the name of a state or union of states, or its last word. */
export function isCountryWord(word: string): boolean {
  return countryWords().has(word.replace(/[’']s$/u, ''));
}

/** “Danish” → “Denmark”; undefined for any other word. */
export function countryOfDemonym(word: string): string | undefined {
  adjectives ??= new Map(demonyms.split(/\s+/).map((pair) => nameOf(pair.split(':'))));
  return adjectives.get(word);
}

function nameOf([adjective = '', code = '']: string[]): [string, string] {
  return [adjective, englishNames().of(code) ?? adjective];
}

const aliases: Readonly<Record<string, string>> = {
  UK: 'GB',
  'U.K.': 'GB',
  Britain: 'GB',
  'GOV.UK': 'GB',
  England: 'GB',
  US: 'US',
  'U.S.': 'US',
  USA: 'US',
  America: 'US',
  'White House': 'US',
  Washington: 'US',
  Taoiseach: 'IE',
  'Dáil Éireann': 'IE',
  'Republic of Korea': 'KR',
  'South Korea': 'KR',
  Czechia: 'CZ',
  UAE: 'AE',
  Emirates: 'AE',
  Russia: 'RU',
  Syria: 'SY',
  Iran: 'IR',
  Vietnam: 'VN',
  'Papua New Guinea': 'PG',
  Türkiye: 'TR',
  Turkey: 'TR',
};
/** Unions and groups of states that issue documents of their own. */
const unions: Readonly<Record<string, string>> = {
  'European Union': 'European Union',
  'European Commission': 'European Commission',
  EU: 'European Union',
  'United Nations Security Council': 'United Nations Security Council',
  'UN Security Council': 'United Nations Security Council',
  G7: 'G7',
  G20: 'G20',
  NATO: 'NATO',
  ASEAN: 'ASEAN',
  'Joint Expeditionary Force': 'Joint Expeditionary Force',
  JEF: 'Joint Expeditionary Force',
  Quad: 'Quad',
};

let stateNames: { readonly pattern: RegExp; readonly meant: ReadonlyMap<string, string> } | undefined;

function stateTable(): { readonly pattern: RegExp; readonly meant: ReadonlyMap<string, string> } {
  if (stateNames !== undefined) return stateNames;
  const display = englishNames();
  const meant = new Map<string, string>(allNames().map((name) => [name, name]));
  for (const pair of demonyms.split(/\s+/)) meant.set(...nameOf(pair.split(':')));
  for (const [alias, code] of Object.entries(aliases)) meant.set(alias, display.of(code) ?? alias);
  for (const [alias, name] of Object.entries(unions)) meant.set(alias, name);
  const longestFirst = [...meant.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'gu');
  stateNames = { pattern, meant };
  return stateNames;
}

/** The states and unions of states that a text names, also by an adjective, in reading order and with repetitions. */
export function statesIn(text: string): string[] {
  const { pattern, meant } = stateTable();
  return [...text.matchAll(pattern)].map(([name]) => meant.get(name) ?? name);
}
