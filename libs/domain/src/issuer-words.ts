import type { OrganisationKind } from './vocabulary.js';

/** The organisation that issued a source, with its names. */
export interface Issuer {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName?: string | null;
  readonly aliases?: readonly string[];
}

const anyOf = (list: string): string =>
  `(?:${list
    .trim()
    .split(/\s*\|\s*/)
    .join('|')})`;

const portfolio =
  anyOf(`home | foreign | interior | defence | defense | health | finance | treasury | exchequer | justice |
  law | trade | business | transport | education | energy | environment | climate | security | migration | immigration |
  citizenship | culture | housing | agriculture | fisheries | labour | labor | employment | social affairs |
  foreign affairs | external affairs | home affairs | european affairs | science | technology | sustainability | europe |
  state | commerce | infrastructure | infrastructures | tourism | sport | pensions | work | development`);
const portfolios = `(?:the )?${portfolio}(?:(?:,| and|, and| &) (?:the )?${portfolio})*`;

/** Offices that speak for a country, its government or part of it. */
const governing = [
  anyOf(`prime minister | premier | president | vice president | chancellor | taoiseach | head of state |
    head of government | head of the government | governor | governor general | first minister | king | queen | monarch`),
  'chancellor of the exchequer',
  anyOf('secretary | minister | secretary of state | minister of state | attorney general'),
  `${portfolio} (?:secretary|minister)`,
  `(?:secretary|minister|secretary of state|minister of state)(?: of| for) ${portfolios}`,
];
/** Offices that speak for any other body. */
const presiding = [
  anyOf(`secretary general | director general | director | president | chair | chairman | chairwoman | chairperson |
    high representative | chief executive | executive director | commissioner | presidency`),
];
const standing = '(?:deputy |vice |acting |interim |first |permanent )?';

const governments = anyOf('government | administration | cabinet | federal government | state government');
const bodies = anyOf(`ministry | department | agency | commission | council | authority | organisation | organization |
  group | union | alliance | secretariat | office | company | board | committee | bank | institution`);
const firstPersons = anyOf('i | we | us | ourselves');

const whole = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`, 'iu');
const ofBodies = { self: whole([firstPersons, bodies]), office: whole(presiding.map((office) => standing + office)) };
const ofGovernments = {
  self: whole([firstPersons, bodies, governments]),
  office: whole([...governing, ...presiding].map((office) => standing + office)),
};

const isGoverning: Readonly<Record<OrganisationKind, boolean>> = {
  COUNTRY: true,
  GOVERNMENT: true,
  DEPARTMENT: true,
  AGENCY: true,
  INTERNATIONAL_BODY: false,
  FORUM: false,
  COMPANY: false,
};

/**
 * Whether the wording of a party means the issuer of the source: “we”, “the Government”, an office such as “Prime
 * Minister”, or these with a name of the issuer, as in “Government of Norland”. An office of another country does not
 * match, and wording outside these lists is left to the user. `issuer` is null if unknown. With `isSpeaker`, the
 * wording introduces the speaker, and a person’s name may follow the office.
 */
export function meansIssuer(words: string, issuer: Issuer | null, isSpeaker = false): boolean {
  const plain = words
    .normalize('NFC')
    .replace(/[’‘]/gu, "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const bare = plain.replace(/^(?:the|our|my|this|his majesty's|her majesty's|hm) /iu, '');
  if (bare === '') return false;
  return [bare, ...withoutName(bare, issuer)].some((rest) => rest === '' || isOffice(rest, issuer, isSpeaker));
}

/**
 * What remains of the wording without each name of the issuer, as in “Norland’s Prime Minister”; '' for the name alone.
 */
function withoutName(words: string, issuer: Issuer | null): string[] {
  const lower = words.toLowerCase();
  return namesOf(issuer).flatMap((name) => {
    if (lower === name || lower === `the ${name}`) return [''];
    const before = [`${name}'s `, `${name}' `, `${name} `].find((start) => lower.startsWith(start));
    const after = [` of the ${name}`, ` of ${name}`].find((end) => lower.endsWith(end));
    return [
      ...(before ? [words.slice(before.length)] : []),
      ...(after ? [words.slice(0, words.length - after.length)] : []),
    ];
  });
}

function namesOf(issuer: Issuer | null): string[] {
  if (!issuer) return [];
  return [issuer.name, issuer.shortName ?? '', ...(issuer.aliases ?? [])].flatMap((name) =>
    name.trim() === '' ? [] : name.replace(/[’‘]/gu, "'").replace(/^the /iu, '').trim().toLowerCase(),
  );
}

function isOffice(words: string, issuer: Issuer | null, isSpeaker: boolean): boolean {
  const known = issuer === null || isGoverning[issuer.kind] ? ofGovernments : ofBodies;
  return known.self.test(words) || (isSpeaker ? withoutPerson(words) : [words]).some((rest) => known.office.test(rest));
}

/** The wording without up to four capitalised words at its end, as in “Home Secretary, Jane Pilot”. */
function withoutPerson(words: string): string[] {
  const all = words.split(' ');
  const names = all.length - 1 - all.findLastIndex((word) => !/^\p{Lu}/u.test(word));
  return Array.from({ length: Math.min(names, all.length - 1, 4) + 1 }, (_, count) =>
    all
      .slice(0, all.length - count)
      .join(' ')
      .replace(/,$/u, ''),
  );
}
