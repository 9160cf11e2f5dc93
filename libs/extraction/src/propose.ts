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
  /** ISO 8601 day against which relative dates are read; it wins over the date that the text states. */
  readonly published?: string | undefined;
  /** Reading ends with the paragraph that reaches so many proposals; everything is read unless given. */
  readonly most?: number | undefined;
}

/** UTF-16 code units read so far, and of the whole text. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const firstPage = 6_000;
const longestHeading = 120;

/**
 * Proposes the passages of a press release or statement that state a commitment, in reading order, none overlapping.
 * Pure: the same text and options give the same proposals. Time grows in step with the text's length.
 *
 * The rules are a small grammar of undertaking over tables of verbs and nouns: who, will or has agreed to, do what that
 * could be checked. No trained language model takes part: what decides is the class of an act (`publish` against
 * `highlight`) and the clause around it, which parts of speech do not tell, and a table can be read, argued about and
 * corrected. Country names come from the runtime, dates from libs/domain.
 */
export function propose(text: string, options: ProposeOptions = {}): Proposal[] {
  const steps = proposeInSteps(text, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * The same, one paragraph a step: a caller can show progress, let others run, or stop by not asking for the next step.
 * The generator returns the proposals.
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

/** A short line without an end: headings name things, they state nothing that the text below does not. */
function isHeading(text: string, block: Block): boolean {
  if (block.bullet || block.end - block.start >= longestHeading) return false;
  return !/[.!?:;,”"’'](?:\s|$)/u.test(text.slice(block.start, block.end));
}
