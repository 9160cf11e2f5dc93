import { lowerAt, type Anchor, type Pattern, type Words } from './anchor.js';
import type { Time } from './dates.js';
import type { Measures } from './measure.js';
import { reaffirming } from './nouns.js';
import type { SubjectClass } from './subject.js';
import { moneyVerbs, readyWords, scheduledVerbs, type VerbClass } from './verb-lexicon.js';

const patternWeights: Readonly<Record<Pattern, number>> = {
  modal: 0.05,
  expected: 0.02,
  process: 0.1,
  pledged: 0.1,
  announced: -0.15,
  performed: -0.15,
  ongoing: -0.3,
  exploring: 0.15,
  tasked: 0.15,
  nominal: 0.3,
  thanked: 0.25,
  signed: 0.5,
  listed: 0.4,
};

/** The recipient of an amount matters less than the amount. */
const paying = 0.5;

/** Patterns whose tense often describes what exists: they need something new or a number. */
const needNews = new Set<Pattern>(['ongoing', 'performed', 'announced']);

const subjectWeights: Readonly<Record<SubjectClass, number>> = {
  actor: 0.3,
  voice: 0.3,
  name: 0.2,
  instrument: 0,
  event: -0.05,
  partisan: -0.5,
  thing: -0.25,
};

const verbWeights: Readonly<Record<VerbClass, number>> = {
  ACT: 0.3,
  CHANGE: 0.25,
  PERFORM: 0.3,
  MEETING: 0,
  VAGUE: 0,
  EXPLORE: 0.2,
  SAY: -0.6,
  STATE: -0.45,
};

/** Acts of instruments that count as a commitment; anything else they “will” do is a hope. */
const instrumentActs = new Set(
  `fund finance provide deliver establish create build construct introduce require ban supply train deploy extend invest
  cover lift impose suspend abolish enter replace recruit`.split(/\s+/),
);

/** Acts that the document itself performs in the plain past tense. */
const performatives = new Set(
  `sign launch impose designate sanction appoint order commission establish allocate award instruct task direct
  conclude adopt expel suspend withdraw ban freeze decide`.split(/\s+/),
);

/**
 * How likely the passage states a commitment, 0 to 1, as a sum of weights: the actor, the verb, and what can be
 * checked.
 */
export function confidenceOf(words: Words, anchor: Anchor, measures: Measures, time: Time): number {
  const pays = measures.ownMoney.length > 0 && pay(anchor);
  const scheduled = time.future && startsByItself(words, anchor);
  const claims =
    patternWeights[anchor.pattern] + (pays || scheduled ? paying : subjectWeight(anchor) + verbWeight(anchor));
  const sum = claims + measured(anchor, measures) + timed(anchor, time) - doubts(words, anchor, measures);
  return Math.round(100 * Math.min(1, Math.max(0, sum))) / 100;
}

/** “will receive £3 million”, “the fund will be worth £3 million”. */
function pay({ verb, subject }: Anchor): boolean {
  return moneyVerbs.has(verb?.base ?? '') || (verb?.base === 'be' && subject?.subjectClass === 'instrument');
}

function startsByItself(words: Words, { pattern, voice, verb, subject, objectAt }: Anchor): boolean {
  const told = pattern === 'modal' || pattern === 'expected';
  const ready = verb?.base === 'be' && readyWords.has(lowerAt(words, objectAt));
  return (
    told && voice === 'active' && subject?.subjectClass !== 'voice' && (scheduledVerbs.has(verb?.base ?? '') || ready)
  );
}

function subjectWeight({ subject, voice, pattern, verb }: Anchor): number {
  if (pattern === 'nominal' || pattern === 'signed' || pattern === 'listed') return 0;
  if (pattern === 'exploring' || pattern === 'thanked') return subject?.subjectClass === 'actor' ? 0.3 : 0.15;
  if (voice === 'passive') return subject === null ? 0 : subject.subjectClass === 'partisan' ? -0.5 : 0.2;
  if (voice === 'nominal' && pattern === 'modal') return 0.2;
  if (subject === null) return -0.1;
  if (subject.subjectClass === 'instrument') return instrumentActs.has(verb?.base ?? '') ? 0.15 : -0.35;
  if (subject.subjectClass === 'event') return verb?.base === 'take' || verb?.base === 'convene' ? 0.3 : -0.25;
  return subjectWeights[subject.subjectClass] - (subject.relative ? 0.1 : 0);
}

function verbWeight({ verb, voice, pattern, continuing }: Anchor): number {
  if (pattern === 'signed' || (pattern === 'listed' && verb === undefined)) return 0;
  if (pattern === 'exploring') return 0.2;
  const weight = (verb === undefined ? 0.05 : verbWeights[verb.verbClass]) - (continuing === true ? 0.15 : 0);
  const done = verb?.verbClass === 'ACT' || verb?.verbClass === 'CHANGE';
  return voice === 'passive' && !done ? weight - 0.1 : weight;
}

function measured(
  { verb, pattern }: Anchor,
  { ownMoney, number, checkable, fresh, indefinite, possessed, definite }: Measures,
): number {
  const vague = verb?.verbClass === 'VAGUE';
  const money = ownMoney.length > 0 ? 0.3 : 0;
  if (verb?.verbClass === 'MEETING') return money;
  const news = needNews.has(pattern);
  const counted = number === undefined ? 0 : 0.15;
  const thing = checkable === undefined || (vague && possessed) ? 0 : vague ? 0.15 : 0.12;
  const isNew = fresh === undefined ? 0 : news ? (definite ? 0 : 0.2) : 0.05;
  return money + counted + thing + isNew + (news && indefinite && checkable !== undefined && isNew === 0 ? 0.12 : 0);
}

function timed({ pattern, verb }: Anchor, { past, future, today }: Time): number {
  const told = pattern === 'performed' || pattern === 'announced' || pattern === 'pledged';
  if (told && past && !future) return -0.4;
  if (pattern === 'performed') return today ? 0.15 : 0;
  if (!future) return 0;
  return verb?.verbClass === 'MEETING' ? 0.25 : 0.12;
}

function doubts(words: Words, anchor: Anchor, { empty, fresh, checkable }: Measures): number {
  const before = words.slice(0, anchor.verbAt);
  const recalled = anchor.pattern === 'nominal' && before.some((word) => reaffirming.has(word.lower));
  const performs = performatives.has(anchor.verb?.base ?? '');
  const narrated = anchor.pattern === 'performed' && !performs && (anchor.perfect !== true || fresh === undefined);
  return (
    (empty && (fresh === undefined || checkable === undefined) ? 0.3 : 0) -
    (performs && anchor.pattern === 'ongoing' ? 0.1 : 0) +
    (anchor.negated === true ? 0.35 : 0) +
    (conditional(words, anchor) ? 0.3 : 0) +
    (recalled ? 0.25 : 0) +
    (narrated ? 0.2 : 0)
  );
}

/** “if”, “unless”: a conditional commitment. */
function conditional(words: Words, anchor: Anchor): boolean {
  const clause = words.slice(Math.max(0, anchor.verbAt - 30), anchor.verbAt).map((word) => word.lower);
  return clause.includes('if') || clause.includes('whether') || clause.includes('unless') || lowerAt(words, 0) === 'if';
}
