import { reasonsOf, type ReadingModel } from './model.js';
import type { Passage } from './passage.js';
import { meanings, traits } from './traits.js';

export interface Explanation {
  readonly because: readonly string[];
  readonly traits: readonly string[];
}

const mostTraits = 5;

/** Which words and traits of a passage made the model propose it, the strongest traits first. */
export function explanationOf(text: string, passage: Passage, model: ReadingModel, row: Uint8Array): Explanation {
  const reasons = reasonsOf(model, row).filter((name) => meanings[name] !== undefined);
  const [best] = passage.readings;
  const triggers = (best?.anchor.triggers ?? []).flatMap((at) => best?.words[at]?.text ?? []);
  const sums = passage.facts.money.map(({ start, end }) => text.slice(start, end));
  const { number, checkable, fresh } = best?.measures ?? {};
  const extra = [number, checkable, fresh].flatMap((token) => token?.text ?? []);
  const matched = reasons.slice(0, mostTraits).flatMap((name) => traits[name]?.exec(passage.plain)?.[0] ?? []);
  const words = [...triggers, ...sums, ...extra];
  const known = words.join(' ').toLowerCase();
  const more = matched.filter((one) => one.length > 1 && !known.includes(one));
  const all = [...words, ...more].map((word) => word.trim()).filter((word) => word !== '');
  return {
    because: [...new Set(all.length > 0 ? all : [passage.own[0]!.text])],
    traits: [...new Set(reasons.map((name) => meanings[name]!))].slice(0, mostTraits),
  };
}
