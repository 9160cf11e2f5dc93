import { PartyRole } from '@followthrough/domain/vocabulary';
import type { Kind } from '@followthrough/domain/kinds';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import { isCountryWord } from './countries.js';
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
): ProposedParty[] {
  const found: ProposedParty[] = [];
  const add = (name: string, role: PartyRole): void => {
    const known = found.some((party) => party.name.toLowerCase() === name.toLowerCase());
    if (name !== '' && !known && found.length < mostParties) found.push({ name, role });
  };
  for (const name of undertakers(text, words, anchor, speaker)) add(name, PartyRole.UNDERTAKES);
  for (const name of hyphenated(words)) add(name, PartyRole.UNDERTAKES);
  for (let at = 0; at < words.length; at += 1) {
    const role = roleOfPreposition[lowerAt(words, at)];
    if (role === undefined || opensNothing(words, at) || (role === PartyRole.BENEFICIARY && !gives(kind, anchor, at)))
      continue;
    for (const name of namesFrom(text, words, at + 1)) add(name, role);
  }
  return kind === 'SUMMIT' && anchor.verb?.base === 'host' ? withHost(found) : found;
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
