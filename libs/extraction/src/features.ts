import type { Passage, Reading } from './passage.js';
import { leadTraits, traits } from './traits.js';

/** The structure of a passage as small whole numbers, by name; what is absent is 0. */
export type Features = ReadonlyMap<string, number>;

type Add = (name: string, value?: number | boolean) => void;

/** A feature is never above this. */
export const mostOfFeature = 15;

export function featuresOf(passage: Passage): Features {
  const found = new Map<string, number>();
  const add: Add = (name, value = 1) => {
    const number = Math.min(mostOfFeature, Math.floor(Number(value)));
    if (number > 0) found.set(name, number);
  };
  for (const [name, pattern] of Object.entries(traits)) add(name, pattern.test(passage.plain));
  form(passage, add);
  const [best, second] = passage.readings;
  if (best !== undefined) rules(best, add);
  add('second', 10 * (second?.confidence ?? 0));
  add('anchors', Math.min(4, passage.readings.length));
  return found;
}

function form({ candidate, plain, plainLead, own, facts }: Passage, add: Add): void {
  add('item', candidate.isItem);
  add('quoted', candidate.isQuoted);
  add('spoken', candidate.speaker !== undefined);
  add('lead', candidate.lead !== null);
  if (candidate.lead !== null) {
    for (const [name, pattern] of Object.entries(leadTraits)) add(name, pattern.test(plainLead));
  }
  add('length', Math.min(8, own.length / 8));
  add('commas', Math.min(4, plain.split(',').length - 1));
  add('ands', Math.min(4, plain.split(' and ').length - 1));
  add('capitals', Math.min(6, own.filter(({ text }) => /^\p{Lu}/u.test(text)).length));
  add('money', facts.money.length > 0);
  add('dated', facts.dated.length > 0);
  add('dateFuture', facts.time.future);
  add('datePast', facts.time.past);
}

/** What the strongest reading of the grammar says. */
function rules({ anchor, measures, confidence }: Reading, add: Add): void {
  add('rules', Math.min(9, 10 * confidence));
  add(`pattern:${anchor.pattern}`);
  add(`voice:${anchor.voice}`);
  add(`verb:${anchor.verb?.verbClass ?? 'none'}`);
  add(`subject:${anchor.subject?.subjectClass ?? 'none'}`);
  add('negated', anchor.negated === true);
  add('continuing', anchor.continuing === true);
  add('relative', anchor.subject?.relative === true);
  add('checkable', measures.checkable !== undefined);
  add('fresh', measures.fresh !== undefined);
  add('counted', measures.number !== undefined);
  add('ownMoney', measures.ownMoney.length > 0);
  add('empty', measures.empty);
  add('possessed', measures.possessed);
  add('definite', measures.definite);
  add('indefinite', measures.indefinite);
  add('late', Math.min(5, anchor.verbAt / 8));
}
