import { blocksOf, type Block } from './blocks.js';
import { readDocument } from './document.js';
import { leadOf, type Lead } from './lists.js';
import { dollarOf } from '@followthrough/domain/money-words';
import type { Proposal } from './proposal.js';
import { proposalOf, type Setting } from './sentence-proposals.js';
import { sentencesOf } from './sentences.js';
import { introduces, Speech } from './speaker.js';
import { tokenise } from './tokens.js';

export interface ProposeOptions {
  /** ISO 8601 day from which relative dates are counted; takes precedence over the date in the text. */
  readonly published?: string | undefined;
  /** Stops after the paragraph that reaches this number of proposals; without it, the whole text is read. */
  readonly most?: number | undefined;
}

/** UTF-16 code units read so far, and in total. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const firstPage = 6_000;
const longestHeading = 120;

/**
 * Proposes the passages of a press release or statement that state a commitment, in reading order and without overlaps.
 * Pure: the same text and options give the same proposals. The time grows linearly with the length of the text.
 *
 * The rules are a small grammar of commitments over tables of verbs and nouns: an actor, “will” or “has agreed to”, and
 * an act that can be checked. No trained language model is involved: the decision depends on the class of an act
 * (`publish` rather than `highlight`) and its clause, which parts of speech do not show, and a table can be read,
 * discussed and corrected. Country names come from the runtime, dates from libs/domain.
 */
export function propose(text: string, options: ProposeOptions = {}): Proposal[] {
  const steps = proposeInSteps(text, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * The same, one paragraph per step, so that a caller can show progress, yield to other work, or stop. The generator
 * returns the proposals.
 */
export function* proposeInSteps(text: string, options: ProposeOptions = {}): Generator<Progress, Proposal[]> {
  const document = readDocument(text);
  const setting = {
    text,
    published: options.published ?? document.published,
    dollar: dollarOf(text.slice(0, firstPage)),
  };
  const speech = new Speech();
  const proposals: Proposal[] = [];
  let lead: Lead | null = null;
  for (const block of blocksOf(text, document.bodyStart)) {
    speech.enter(text, block);
    if (!block.bullet) lead = null;
    for (const span of isHeading(text, block) ? [] : sentencesOf(text, block)) {
      const speaker = speech.of(text.slice(span.start, span.end));
      if (speech.asked || introduces(text, span)) continue;
      const proposal = proposalOf(setting, span, speaker, block.bullet ? lead : null);
      if (proposal !== null) proposals.push(proposal);
    }
    speech.leave(text, block);
    if (!block.bullet) lead = leadInto(setting, block);
    if (proposals.length >= (options.most ?? Infinity)) return proposals.slice(0, options.most);
    yield { done: block.end, total: text.length };
  }
  return proposals;
}

function leadInto({ text }: Setting, block: Block): Lead | null {
  if (text[block.end - 1] !== ':') return null;
  const last = sentencesOf(text, block).at(-1);
  return last === undefined ? null : leadOf(tokenise(text, last.start, last.end));
}

/** A short line without a full stop is a heading, which states nothing that the text below does not. */
function isHeading(text: string, block: Block): boolean {
  if (block.bullet || block.end - block.start >= longestHeading) return false;
  return !/[.!?:;,”"’'](?:\s|$)/u.test(text.slice(block.start, block.end));
}
