/** Words that hardly a sentence of a language does without. Words that English shares are left out. */
const english = wordsOf(
  'the of and to in is are was be been for that with will by this from has have which their our we it as at not its they were would or',
);
const others = wordsOf(`
  de la le les et des du que dans pour une est sur aux par avec qui ont sera nous ce cette
  der die und das den von zu mit dem ein eine ist auf nicht wird werden sich im des für
  el los las del y una por con para se al su como más entre
  il di che della per una sono nel alla dei gli delle è
  o os da do dos das não em uma com ao pela
  het een van dat met voor zijn wordt niet aan ook
  och att som på är för med av ett till
  og på er som til av et det ikke
  i w na z że się do oraz dla jest
  y yr yn ac i ar mae bod gan
`);

const fewestWords = 12;
const enough = 0.1;
/** A paragraph of this many words without a word of either list is in a language that the lists do not know. */
const telling = 30;
const longestLook = 2_000;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/**
 * Tells which blocks of a document are not in English. A block too short to tell is in the language of the one before it.
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
  const words = block.match(/[\p{L}\p{M}]+/gu) ?? [];
  const letters = words.join('');
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters.length >= 2 * fewestWords && latin < letters.length / 2) return true;
  if (words.length < fewestWords) return null;
  const share = (list: ReadonlySet<string>) =>
    words.filter((word) => list.has(word.toLowerCase())).length / words.length;
  const [own, foreign] = [share(english), share(others)];
  if (own >= enough && own >= foreign) return false;
  if (foreign >= enough && foreign > 2 * own) return true;
  // Names and headings have few such words, too, but they begin with capitals.
  const isRunning = words.filter((word) => word[0] === word[0]!.toLowerCase()).length > 0.6 * words.length;
  return words.length >= telling && own < 0.02 && isRunning ? true : null;
}
