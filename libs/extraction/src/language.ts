/** Words that hardly a sentence does without. A word of both lists would tell nothing, so each is in one at most. */
const english = wordsOf(
  'the of and to is are were been that with will by this from has have which their our we it not its they would or for be shall',
);
const others = wordsOf(`
  de la le les et des du que dans pour une est sur aux par avec qui ont sera nous ce cette
  der und das dem ein eine ist auf nicht wird werden sich im dass für zu mit von
  el los las del una por se su como más entre
  il di che della sono nel alla dei gli delle è
  os da dos das não em uma com ao pela
  het een dat voor zijn wordt niet aan ook
  och att som på är för av ett
  og er af
  na że się oraz dla jest
  yr yn ac ar mae bod gan
`);

const fewestWords = 12;
const enough = 0.1;
/** A paragraph of this many words with hardly a word of either list is in a language that the lists do not know. */
const telling = 30;
const longestLook = 2_000;
/** The words of an address are of no language. */
const address = /\bhttps?:\S+/gu;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/**
 * Tells which blocks of a document are not in English. A block that does not tell is in the language of the one before it.
 * Looks at the beginning of a block only, so the time does not grow with its length.
 */
export class Languages {
  #isOther = false;

  /** Whether the block with these words is in another language. Blocks are asked about in reading order. */
  isOther(words: string): boolean {
    this.#isOther = isOther(words.slice(0, longestLook)) ?? this.#isOther;
    return this.#isOther;
  }
}

function isOther(block: string): boolean | null {
  const words = block.replace(address, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  const letters = words.join('');
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters.length >= 2 * fewestWords && latin < letters.length / 2) return true;
  const own = words.filter((word) => english.has(word.toLowerCase())).length;
  const foreign = words.filter((word) => others.has(word.toLowerCase())).length;
  if (words.length >= telling && own < 0.02 * words.length && isRunning(words)) return true;
  // One English word is enough: in an English list between paragraphs of another language, items are short.
  if (own > foreign) return false;
  return words.length >= fewestWords && foreign >= enough * words.length && foreign > 2 * own ? true : null;
}

/** Not names or headings, which have few such words in any language, but begin with capitals. */
function isRunning(words: readonly string[]): boolean {
  return words.filter((word) => word[0] === word[0]!.toLowerCase()).length > 0.6 * words.length;
}
