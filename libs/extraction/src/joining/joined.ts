import { chance, rowOf, type JoinModel } from '../model.js';
import type { Proposal } from '../proposal.js';
import { valueOf } from '../trees.js';
import { mayBeAbout, pairFeatures, type PairFeatures } from './pair-features.js';
import { repeats, tellsApart } from './repeats.js';
import { Rarities, saidOf, type Said } from './said.js';

/** From this chance on, a passage is joined. Lower, too many commitments disappear below another one (docs/decisions.md). */
const enough = 0.6;
/** Of a passage that is joined to a joined one, with the main one. */
const enoughWithMain = 0.2;
/** A passage is compared with so many before it, so that the work grows with the length of the text only. */
const reach = 60;
const proposalsAStep = 10;

/**
 * Joins the proposals that say again, or spell out, what another one of the document commits to: each gets the start of
 * its main proposal as `restates`, so that one commitment is not proposed twice. The main one is the first, or the first
 * likely one where only a later one is likely (a heading and its sentence). How sure the scan is of each stays as it is.
 * In steps of some proposals, so that a caller can yield to other work.
 */
export function* joined(
  text: string,
  proposals: readonly Proposal[],
  model: JoinModel,
): Generator<undefined, Proposal[]> {
  const pairs = new Pairs(text, proposals, model);
  const groups = new Groups(proposals);
  for (const later of proposals.keys()) {
    if (later % proposalsAStep === 0) yield undefined;
    const { chance, found } = nearest(pairs, later);
    if (chance < enough) continue;
    const main = groups.mainOf(found);
    if (main !== found && pairs.chanceOf(main, later) < enoughWithMain) continue;
    groups.join(later, main);
  }
  return groups.joined();
}

/** The proposal before this one that it most probably says again; of several alike, the nearest. */
function nearest(pairs: Pairs, later: number): { readonly chance: number; readonly found: number } {
  let best = { chance: 0, found: later };
  for (let earlier = later - 1; earlier >= Math.max(0, later - reach) && best.chance < 1; earlier -= 1) {
    const chance = pairs.chanceOf(earlier, later);
    if (chance > best.chance) best = { chance, found: earlier };
  }
  return best;
}

/** The proposals of a document, to be compared two by two. */
class Pairs {
  readonly #text: string;
  readonly #said: readonly Said[];
  readonly #rarities: Rarities;
  readonly #model: JoinModel;

  constructor(text: string, proposals: readonly Proposal[], model: JoinModel) {
    this.#text = text;
    this.#rarities = new Rarities(text);
    this.#said = proposals.map((proposal) => saidOf(proposal, this.#rarities));
    this.#model = model;
  }

  /** The chance, 0 to 1, that two proposals, by their places, are about the same commitment. */
  chanceOf(a: number, b: number): number {
    const [earlier, later] = a < b ? [this.#said[a]!, this.#said[b]!] : [this.#said[b]!, this.#said[a]!];
    if (!mayBeAbout(earlier, later, Math.abs(b - a)) || tellsApart(earlier, later)) return 0;
    return repeats(earlier, later)
      ? 1
      : joinChance(this.#model, pairFeatures(this.#text, earlier, later, this.#rarities));
  }
}

function joinChance({ features, trees }: JoinModel, pair: PairFeatures): number {
  const row = rowOf(features, pair);
  return chance(trees.reduce((sum, tree) => sum + valueOf(tree, row), 0));
}

/** Which proposal is the main one of each. */
class Groups {
  readonly #proposals: readonly Proposal[];
  readonly #main: number[];

  constructor(proposals: readonly Proposal[]) {
    this.#proposals = proposals;
    this.#main = [...proposals.keys()];
  }

  mainOf(at: number): number {
    return this.#main[at]!;
  }

  /** Joins a proposal that stands for itself; it becomes the main one if only it is likely. */
  join(at: number, main: number): void {
    const isMain = this.#proposals[at]!.tier === 'likely' && this.#proposals[main]!.tier !== 'likely';
    if (!isMain) this.#main[at] = main;
    else for (const [one, its] of this.#main.entries()) if (its === main) this.#main[one] = at;
  }

  joined(): Proposal[] {
    return this.#proposals.map((proposal, at) => {
      const main = this.#main[at]!;
      if (main === at) return proposal;
      return { ...proposal, restates: this.#proposals[main]!.start };
    });
  }
}
