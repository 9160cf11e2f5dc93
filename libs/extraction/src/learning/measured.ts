import type { Span } from '../sentences.js';
import type { ProposedParty } from '../proposal.js';
import { hits, kindOfType, type GoldCommitment, type MarkedDocument } from './corpus.js';
import { isSameParty } from './same-party.js';

/** What is compared with the gold of a document; plain keywords give no fields. */
export interface Found extends Span {
  readonly tier: 'likely' | 'possible';
  readonly kind?: string;
  readonly parties?: readonly ProposedParty[];
  readonly amount?: { readonly value: string; readonly currency: string } | null;
  readonly due?: string | null;
  /** Start of the proposal that it is joined to; otherwise null. */
  readonly restates?: number | null;
}

/** Counts that can be added up over documents. */
export interface Counts {
  readonly commitments: number;
  /** Of the likely tier, then of both. */
  readonly likely: TierCounts;
  readonly both: TierCounts;
  /** Right and all, over the commitments found in both tiers for which the gold says something. */
  readonly kind: Share;
  readonly undertakers: Share;
  readonly money: Share;
  readonly due: Share;
  readonly joined: JoinCounts;
}

/** Of the passages that are joined to another proposal. */
export interface JoinCounts {
  /** Both state the same commitment. */
  readonly same: number;
  /** Each states one, but not the same: one of them may be missed. */
  readonly other: number;
  /** One of them states none: such a passage mostly spells out the commitment. */
  readonly none: number;
}

export interface TierCounts {
  readonly found: number;
  readonly proposals: number;
  readonly right: number;
  readonly neutral: number;
  readonly wrong: number;
}

type Share = readonly [right: number, all: number];

export function countsOf(document: MarkedDocument, proposals: readonly Found[]): Counts {
  const likely = proposals.filter(({ tier }) => tier === 'likely');
  const about = document.commitments
    .map(({ gold, spans }) => ({ gold, found: proposals.filter((one) => spans.some((span) => hits(one, span))) }))
    .filter(({ found }) => found.length > 0);
  const share = (
    asked: (gold: GoldCommitment) => boolean,
    isRight: (found: Found, gold: GoldCommitment) => boolean,
  ): Share => {
    const all = about.filter(({ gold }) => asked(gold));
    return [all.filter(({ gold, found }) => found.some((one) => isRight(one, gold))).length, all.length];
  };
  return {
    commitments: document.commitments.length,
    likely: tierCounts(document, likely),
    both: tierCounts(document, proposals),
    kind: share(
      () => true,
      ({ kind }, { type }) => kind === kindOfType(type),
    ),
    undertakers: share(({ actors }) => actors.length > 0, undertakes),
    money: share(({ amount }) => amount !== null, isAmount),
    due: share(
      ({ due }) => due !== null,
      ({ due }, gold) => due === gold.due,
    ),
    joined: joinCounts(document, proposals),
  };
}

function joinCounts({ commitments }: MarkedDocument, proposals: readonly Found[]): JoinCounts {
  const stated = (one: Span): number[] =>
    commitments.flatMap(({ spans }, at) => (spans.some((span) => hits(one, span)) ? [at] : []));
  const counts = { same: 0, other: 0, none: 0 };
  for (const one of proposals) {
    const main = proposals.find(({ start }) => start === one.restates);
    if (!main) continue;
    const [own, its] = [stated(one), stated(main)];
    if (own.length === 0 || its.length === 0) counts.none += 1;
    else counts[own.some((at) => its.includes(at)) ? 'same' : 'other'] += 1;
  }
  return counts;
}

function tierCounts({ commitments, neutral }: MarkedDocument, proposals: readonly Found[]): TierCounts {
  const near = (one: Span, spans: readonly Span[]): boolean => spans.some((span) => hits(one, span));
  const stated = commitments.flatMap(({ spans }) => spans);
  const right = proposals.filter((one) => near(one, stated));
  const others = proposals.filter((one) => !near(one, stated));
  const undecided = others.filter((one) => near(one, neutral)).length;
  return {
    found: commitments.filter(({ spans }) => proposals.some((one) => near(one, spans))).length,
    proposals: proposals.length,
    right: right.length,
    neutral: undecided,
    wrong: others.length - undecided,
  };
}

function undertakes({ parties = [] }: Found, { actors }: GoldCommitment): boolean {
  const named = parties.filter(({ role }) => role === 'UNDERTAKES');
  return named.some(({ name }) => actors.some((actor) => isSameParty(name, actor)));
}

function isAmount({ amount }: Found, gold: GoldCommitment): boolean {
  if (!amount || !gold.amount) return false;
  const isNear = Math.abs(Number(amount.value) - gold.amount.value) < 0.01 * gold.amount.value;
  return isNear && amount.currency === gold.amount.currency;
}

export function summed(all: readonly Counts[]): Counts {
  const add = (of: (counts: Counts) => number): number => all.reduce((sum, counts) => sum + of(counts), 0);
  const tier = (of: (counts: Counts) => TierCounts): TierCounts => ({
    found: add((one) => of(one).found),
    proposals: add((one) => of(one).proposals),
    right: add((one) => of(one).right),
    neutral: add((one) => of(one).neutral),
    wrong: add((one) => of(one).wrong),
  });
  const share = (of: (counts: Counts) => Share): Share => [add((one) => of(one)[0]), add((one) => of(one)[1])];
  return {
    commitments: add(({ commitments }) => commitments),
    likely: tier(({ likely }) => likely),
    both: tier(({ both }) => both),
    kind: share(({ kind }) => kind),
    undertakers: share(({ undertakers }) => undertakers),
    money: share(({ money }) => money),
    due: share(({ due }) => due),
    joined: {
      same: add(({ joined }) => joined.same),
      other: add(({ joined }) => joined.other),
      none: add(({ joined }) => joined.none),
    },
  };
}

/** The figures of the counts, as shares of 1 with three digits; null where nothing was asked. */
export function figuresOf(counts: Counts) {
  const { commitments, likely, both } = counts;
  const share = ([right, all]: Share): number | null => (all === 0 ? null : rounded(right / all));
  return {
    commitments,
    likely: tierFigures(commitments, likely),
    both: tierFigures(commitments, both),
    kind: share(counts.kind),
    undertakers: share(counts.undertakers),
    money: share(counts.money),
    due: share(counts.due),
    joined: counts.joined,
  };
}

function tierFigures(commitments: number, tier: TierCounts) {
  const recall = tier.found / Math.max(1, commitments);
  const precision = tier.right / Math.max(1, tier.right + tier.wrong);
  return {
    ...tier,
    recall: rounded(recall),
    precision: rounded(precision),
    f1: rounded((2 * recall * precision) / (recall + precision || 1)),
    proposalsPerCommitment: rounded(tier.proposals / Math.max(1, commitments)),
  };
}

const rounded = (value: number): number => Math.round(1_000 * value) / 1_000;
