import type { Anchor, Words } from './anchor.js';
import { expectedAt, modalAt, processAt } from './future-patterns.js';
import { nominalAt, pledgedAt } from './pledge-patterns.js';
import { exploringAt, ongoingAt } from './present-patterns.js';
import { performedAt, signedAt, thankedAt } from './told-patterns.js';

const patterns = [
  modalAt,
  expectedAt,
  processAt,
  pledgedAt,
  performedAt,
  ongoingAt,
  exploringAt,
  nominalAt,
  thankedAt,
  signedAt,
];

/** Every place in the sentence that matches a pattern. Each pattern examines a limited range. */
export function anchorsOf(words: Words): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const pattern of patterns) {
      const anchor = pattern(words, at);
      if (anchor !== null) anchors.push(anchor);
    }
  }
  return anchors;
}
