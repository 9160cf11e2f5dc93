import type { Block } from './blocks.js';
import type { Span } from './sentences.js';

const intro =
  /^(.{2,160}?),? (?:(?:has )?(?:also |then )?(?:said|says|added|adds|commented|stated))(?: today| in a statement| of [^:]{1,80})?:$/iu;
const label = /^([\p{Lu}][\p{Lu} .’'-]{1,60}): /u;
const asking = /^(?:journalists?|questions?|reporters?|interviewer|host|q)\b/i;
const captions =
  /\b(?:release|statement|notes?|ends|contacts?|subjects?|dates?|title|topics?|e&oe|embargo|media|background|annex)\b/i;
const within = /[,”"] (?:said|added) (?:the )?([^.,“”"]{2,120})/u;
const firstPerson = /\b(?:I|we|our|my|us)\b/iu;
const opens = /^[“"‘]/u;
const closes = /[”"]\s*[.,]?$/u;
const longestSpeech = 8;
const introTail = 260;

/**
 * Tracks the speaker through a document: “X said:” and what follows, quotation marks, and the labels of a transcript.
 */
export class Speech {
  private speaker: string | undefined;
  private marked = false;
  private open = false;
  private blocks = 0;
  private transcript = false;
  /** A journalist is speaking, so nothing is a commitment. */
  asked = false;

  /** Whether a quotation mark of an earlier sentence is still open. */
  get isOpen(): boolean {
    return this.open;
  }

  /** Processes the beginning of a block: transcript labels, and how long unmarked speech continues. */
  enter(text: string, block: Block): void {
    this.blocks += 1;
    const words = text.slice(block.start, Math.min(block.end, block.start + introTail));
    const name = label.exec(words)?.[1];
    if (name !== undefined && !captions.test(name)) this.turn(name);
    if (this.blocks === 1) this.marked = opens.test(words);
  }

  private turn(name: string): void {
    this.asked = asking.test(name);
    this.transcript = true;
    this.speaker = this.asked ? undefined : tidy(name);
  }

  /**
   * The speaker of the next sentence. Quotation marks end a speech; without them, the first person shows that it
   * continues.
   */
  of(sentence: string): string | undefined {
    const open = this.open || opens.test(sentence);
    this.open = open && !closes.test(sentence);
    const named = within.exec(sentence)?.[1];
    if (named !== undefined) return tidy(named);
    if (this.speaker === undefined) return undefined;
    if (open || this.transcript) return this.speaker;
    return !this.marked && this.blocks <= longestSpeech && firstPerson.test(sentence) ? this.speaker : undefined;
  }

  /** Processes the end of a block: after “the minister said:”, the person named is the speaker. */
  leave(text: string, block: Block): void {
    const name = introducedAt(text, block);
    if (name === undefined) return;
    [this.speaker, this.marked, this.open, this.blocks, this.transcript] = [name, false, false, 0, false];
  }
}

/** Whether this sentence only introduces a speaker. */
export function introduces(text: string, span: Span): boolean {
  return intro.test(text.slice(span.start, span.end).replace(/\s+/gu, ' '));
}

function introducedAt(text: string, block: Block): string | undefined {
  if (text[block.end - 1] !== ':') return undefined;
  const tail = text.slice(Math.max(block.start, block.end - introTail), block.end).replace(/\s+/gu, ' ');
  const last = tail.split(/[.!?]["”’]* (?=\p{Lu})/u).at(-1) ?? tail;
  const name = intro.exec(last)?.[1];
  return name === undefined || /[“”"]/u.test(name) ? undefined : tidy(name);
}

function tidy(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|and) /i, '')
    .replace(/[,\s]+$/u, '')
    .trim();
}
