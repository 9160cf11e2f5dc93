/** A card that wants to stand beside its passage, in pixels from the top of the text. */
export interface WantedPlace {
  readonly id: string;
  readonly wanted: number;
  readonly height: number;
}

/**
 * Where cards stand: in order, none over another, each as near to its passage as that allows. The one that is looked at
 * stands right beside its own, and the others make room. Nothing stands above the text.
 */
export function alignCards(
  cards: readonly WantedPlace[],
  activeId: string | null,
  gap: number,
): ReadonlyMap<string, number> {
  const anchor = Math.max(
    0,
    cards.findIndex(({ id }) => id === activeId),
  );
  const tops = cards.map(({ wanted }) => Math.max(0, wanted));
  for (let at = anchor + 1; at < cards.length; at += 1) {
    tops[at] = Math.max(tops[at]!, tops[at - 1]! + cards[at - 1]!.height + gap);
  }
  for (let at = anchor - 1; at >= 0; at -= 1) {
    tops[at] = Math.min(tops[at]!, tops[at + 1]! - gap - cards[at]!.height);
  }
  // What was pushed above the text moves everything down again.
  for (let at = 0, floor = 0; at < cards.length; at += 1) {
    tops[at] = Math.max(tops[at]!, floor);
    floor = tops[at]! + cards[at]!.height + gap;
  }
  return new Map(cards.map(({ id }, at) => [id, tops[at]!]));
}
