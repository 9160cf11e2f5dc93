import type { Anchor, Pattern, Words } from './anchor.js';
import { lowerAt } from './anchor.js';
import type { Measures } from './measure.js';
import { reaffirming } from './nouns.js';
import type { SubjectClass } from './subject.js';
import type { VerbClass } from './verb-lexicon.js';

/** From here on a passage is proposed. */
export const threshold = 0.5;

const patternWeights: Readonly<Record<Pattern, number>> = {
  modal: 0.05,
  expected: 0.02,
  process: 0.1,
  pledged: 0.1,
  announced: 0.1,
  performed: -0.15,
  ongoing: -0.2,
  exploring: 0.15,
  tasked: 0.15,
  nominal: 0.3,
  thanked: 0.25,
  signed: 0.5,
  listed: 0.3,
};

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
  VAGUE: -0.05,
  EXPLORE: 0.2,
  SAY: -0.6,
  STATE: -0.45,
};

/** What things do on an actor's behalf when they fund or provide; whatever else they “will” do is a hope. */
const instrumentActs = new Set(
  'fund finance provide deliver establish create build construct introduce require ban supply train deploy extend invest cover lift impose suspend abolish enter replace recruit'.split(
    ' ',
  ),
);

/** How surely the passage states a commitment, 0 to 1, as a sum of weights: who, which verb, and what can be checked. */
export function confidenceOf(words: Words, anchor: Anchor, measures: Measures, published: Past): number {
  const sum =
    patternWeights[anchor.pattern] +
    subjectWeight(anchor) +
    verbWeight(anchor) +
    measured(anchor, measures) -
    doubts(words, anchor, measures, published);
  return Math.round(100 * Math.min(1, Math.max(0, sum))) / 100;
}

/** Whether the sentence tells of a time that is over when the document appears. */
export interface Past {
  readonly past: boolean;
  readonly future: boolean;
  readonly today: boolean;
}

function subjectWeight({ subject, voice, pattern, verb }: Anchor): number {
  if (pattern === 'nominal' || pattern === 'signed' || pattern === 'listed') return 0;
  if (voice === 'passive') return subject === null ? 0 : subject.subjectClass === 'partisan' ? -0.5 : 0.2;
  if (voice === 'nominal' && pattern === 'modal') return 0.2;
  if (subject === null) return pattern === 'exploring' || pattern === 'thanked' ? 0.15 : -0.1;
  if (subject.subjectClass === 'instrument') return instrumentActs.has(verb?.base ?? '') ? 0.15 : -0.2;
  if (subject.subjectClass === 'event') return verb?.base === 'take' || verb?.base === 'convene' ? 0.3 : -0.25;
  return subjectWeights[subject.subjectClass] - (subject.relative ? 0.1 : 0);
}

function verbWeight({ verb, voice, pattern, continuing }: Anchor): number {
  if (pattern === 'signed') return 0;
  if (verb === undefined) return -0.1;
  if (pattern === 'exploring') return 0.2;
  const weight = verbWeights[verb.verbClass] - (continuing === true ? 0.15 : 0);
  return voice === 'passive' && verb.verbClass !== 'ACT' && verb.verbClass !== 'CHANGE' ? weight - 0.1 : weight;
}

function measured({ verb, pattern }: Anchor, { money, number, checkable, fresh }: Measures): number {
  const meeting = verb?.verbClass === 'MEETING';
  const needs = pattern === 'ongoing' || pattern === 'performed' || pattern === 'announced';
  return (
    (money.length > 0 ? 0.3 : 0) +
    (number === undefined || meeting ? 0 : 0.15) +
    (checkable === undefined || meeting ? 0 : 0.12) +
    (fresh === undefined || meeting ? 0 : needs ? 0.15 : 0.05)
  );
}

function doubts(words: Words, anchor: Anchor, { empty }: Measures, { past, future, today }: Past): number {
  let doubt = empty ? 0.3 : 0;
  if (anchor.negated === true) doubt += 0.35;
  if (conditional(words, anchor)) doubt += 0.3;
  const done = anchor.pattern === 'performed' || anchor.pattern === 'announced' || anchor.pattern === 'pledged';
  if (done && past) doubt += 0.4;
  if (future && anchor.pattern !== 'performed') doubt -= 0.12;
  if (today && anchor.pattern === 'performed') doubt -= 0.15;
  if (anchor.pattern === 'nominal' && words.slice(0, anchor.verbAt).some((word) => reaffirming.has(word.lower)))
    doubt += 0.25;
  return doubt;
}

/** “if”, “unless”: what is undertaken only for a case. */
function conditional(words: Words, anchor: Anchor): boolean {
  const clause = words.slice(Math.max(0, anchor.verbAt - 30), anchor.verbAt).map((word) => word.lower);
  return clause.includes('if') || clause.includes('unless') || lowerAt(words, 0) === 'if';
}
