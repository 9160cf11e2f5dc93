import { PartyRole } from '@followthrough/domain/vocabulary';
import type { Kind } from '@followthrough/domain/kinds';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import { isCountryWord, statesIn } from './countries.js';
import type { Issuers } from './issuers.js';
import { firstPersons } from './nouns.js';
import type { ProposedParty } from './proposal.js';
import { coordinated, isParty, namesFrom } from './party-names.js';
import { readVerb } from './verbs.js';
import { isCapitalised, isPossessive, type Token } from './tokens.js';

const roleOfPreposition: Readonly<Record<string, PartyRole>> = {
  with: 'PARTNER',
  alongside: 'PARTNER',
  between: 'PARTNER',
  to: 'BENEFICIARY',
  for: 'BENEFICIARY',
  inviting: 'INVITED',
  together: 'INVITED',
  invited: 'INVITED',
};
const giving = new Set(
  `provide give donate send supply fund award grant deliver transfer deploy announce allocate pay contribute pledge
    commit lend offer invest`.split(/\s+/),
);
const mostParties = 12;

/** The undertakers, partners and beneficiaries: names as printed, each once, in the first role found. */
export function partiesOf(
  text: string,
  words: Words,
  anchor: Anchor,
  kind: Kind,
  speaker: string | undefined,
  issuers: Issuers,
): ProposedParty[] {
  const found: ProposedParty[] = [];
  const add = (printed: string, role: PartyRole): void => {
    // The number of a paragraph is no part of a name.
    const name = printed.replace(/^\d{1,3}\.? (?:the )?(?=\p{Lu})/iu, '');
    const known = found.some((party) => party.name.toLowerCase() === name.toLowerCase());
    if (name !== '' && !known && found.length < mostParties) found.push({ name, role });
  };
  const named = [...undertakers(text, words, anchor, speaker), ...hyphenated(words)];
  for (const name of resolved(named, words, anchor, issuers)) add(name, PartyRole.UNDERTAKES);
  for (let at = 0; at < words.length; at += 1) {
    const role = roleOfPreposition[lowerAt(words, at)];
    if (role === undefined || opensNothing(words, at) || (role === PartyRole.BENEFICIARY && !gives(kind, anchor, at)))
      continue;
    for (const name of namesFrom(text, words, at + 1)) add(name, role);
  }
  return kind === 'SUMMIT' && anchor.verb?.base === 'host' ? withHost(found) : found;
}

const collective =
  /^(?:the |these |both |all |our |two |three |four |five )*(?:they|both|leaders?|sides?|parties|participants?|countries|governments|nations|presidents|prime ministers|ministers|members?|signatories|states|partners)$/iu;
const office =
  /^(?:the )?(?:federal |state |commonwealth |national )?(?:government|administration|cabinet|commonwealth|province|territory|state|department|ministry|treasury|nation|country)$|\b(?:president|minister|secretary|premier|chancellor|taoiseach|treasurer|ambassador|attorney[- ]general|administration|ministry|department|office)\b|\bgovernment$/iu;

/**
 * “We”, “both sides” and an act without an actor become the issuers; after an office or a government that names no
 * state, the issuer stands too.
 */
function resolved(named: readonly string[], words: Words, { subject }: Anchor, { own, together }: Issuers): string[] {
  const head = subject === null ? '' : lowerAt(words, subject.to - 1);
  if (['they', 'both', 'sides', 'leaders'].includes(head))
    return [...named.filter((name) => !collective.test(name)), ...together];
  if (firstPersons.has(head) || named.length === 0) return [...named, ...own];
  return named.flatMap((printed) => {
    const name = printed.replace(/^\d{1,3}\.? /u, '');
    if (collective.test(name)) return together.length > 0 ? [...together] : [name];
    return office.test(name) && statesIn(name).length === 0 ? [name, ...own] : [name];
  });
}

/** “to support”, “work together”: the preposition does not introduce a party. */
function opensNothing(words: Words, at: number): boolean {
  if (lowerAt(words, at) === 'together') return lowerAt(words, at - 1) !== 'bringing';
  const next = words[at + 1];
  return lowerAt(words, at) === 'to' && !isCapitalised(next) && readVerb(next?.lower ?? '', 'base') !== undefined;
}

function gives(kind: Kind, anchor: Anchor, at: number): boolean {
  const close = at > anchor.verbAt && at < anchor.verbAt + 16;
  return close && (kind === 'FUNDING' || kind === 'OPERATION') && giving.has(anchor.verb?.base ?? '');
}

function withHost(found: ProposedParty[]): ProposedParty[] {
  const hosts = found.filter(({ role }) => role === PartyRole.UNDERTAKES);
  return [...found, ...hosts.map(({ name }) => ({ name, role: PartyRole.HOST }))];
}

function undertakers(
  text: string,
  words: Words,
  { subject, voice, verbAt }: Anchor,
  speaker: string | undefined,
): string[] {
  if (voice === 'passive') {
    const by = words.findIndex((word, at) => at > verbAt && at < verbAt + 12 && word.lower === 'by');
    return by < 0 ? [] : namesFrom(text, words, by + 1);
  }
  if (subject === null || subject.relative) return [];
  const head = lowerAt(words, subject.to - 1);
  if (firstPersons.has(head)) return speaker === undefined ? [] : [speaker];
  if (subject.subjectClass === 'actor' || subject.subjectClass === 'name')
    return coordinated(text, words, subject.from, subject.phraseEnd);
  return words
    .slice(subject.from, subject.phraseEnd)
    .filter((word) => isPossessive(word) && isParty(word))
    .map(withoutPossessive);
}

/** “UK-Belgium”: two states joined by a hyphen. */
function hyphenated(words: Words): string[] {
  return words.flatMap((word) => {
    const ends = word.text.split(/[-–‑]/u);
    return ends.length === 2 && ends.every((end) => isCountryWord(end)) ? ends : [];
  });
}

function withoutPossessive(word: Token): string {
  return word.text.replace(/[’']s$/u, '');
}
