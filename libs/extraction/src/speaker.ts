import type { Block } from './blocks.js';

const intro =
  /^(.{2,200}?),? (?:has |also |has also )?(?:said|says|added|adds|commented|stated|welcomed)(?: today| in a statement| of [^:]{1,80}| that evening)?:?$/isu;
const label = /^([\p{Lu}][\p{Lu}\p{M} .’'-]{2,60}|[A-Z]): /u;
const asking = /^(?:journalists?|question|questions|reporter|interviewer|host|q|subjects?|e&oe)\b/i;
const within = /[,”"] (?:said|added) (?:the )?([^.,“”"]{2,120})/u;
const firstPerson = /\b(?:I|we|our|my|us)\b/iu;
const longestSpeech = 8;

/** Who is speaking as the blocks of a document go by: “X said:” and the paragraphs after it, and labels of a transcript. */
export class Speech {
  private speaker: string | undefined;
  private quoted = false;
  private inQuote = false;
  private blocks = 0;
  /** A journalist has the word: nothing said is undertaken. */
  asked = false;

  /** Takes in the next block; returns whether it only introduces a speaker. */
  enter(text: string, block: Block): boolean {
    const words = text.slice(block.start, Math.min(block.end, block.start + 400));
    const spoken = this.transcript(words);
    const introduced = spoken ? undefined : introducedBy(text, block);
    if (introduced !== undefined) {
      [this.speaker, this.quoted, this.inQuote, this.blocks] = [introduced, false, false, 0];
      return true;
    }
    this.follow(words);
    return false;
  }

  private transcript(words: string): boolean {
    const name = label.exec(words)?.[1];
    if (name === undefined) return false;
    this.asked = asking.test(name);
    [this.speaker, this.quoted, this.inQuote, this.blocks] = [this.asked ? undefined : name, false, false, -1_000];
    return true;
  }

  private follow(words: string): void {
    this.blocks += 1;
    this.inQuote = /^[“"]/u.test(words);
    if (this.blocks === 1) this.quoted = this.inQuote;
    const over = this.quoted ? !this.inQuote : this.blocks > longestSpeech;
    if (this.speaker !== undefined && over) this.speaker = undefined;
  }

  /** The speaker of one sentence: unmarked speech is told from narration by its first person. */
  of(sentence: string): string | undefined {
    const named = within.exec(sentence)?.[1];
    if (named !== undefined) return tidy(named);
    if (this.speaker === undefined) return undefined;
    return this.inQuote || this.blocks < 0 || firstPerson.test(sentence) ? this.speaker : undefined;
  }
}

function introducedBy(text: string, block: Block): string | undefined {
  if (block.end - block.start > 300) return undefined;
  const words = text.slice(block.start, block.end).replace(/\s+/gu, ' ');
  const name = words.endsWith(':') ? intro.exec(words)?.[1] : undefined;
  return name === undefined || /[“”"]/u.test(name) ? undefined : tidy(name);
}

function tidy(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|and) /i, '')
    .replace(/[,\s]+$/u, '')
    .trim();
}
