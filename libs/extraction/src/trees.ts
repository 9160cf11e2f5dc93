/** A decision tree as flat arrays, a place for each node. */
export interface Tree {
  /** Index of the feature that a node asks for; -1 for a leaf. */
  readonly feature: readonly number[];
  /** A value above this goes right. */
  readonly above: readonly number[];
  /** The left child; the right one follows it. */
  readonly left: readonly number[];
  /** Of a leaf; of a split, the middle of its children, to tell what each feature on the way adds. */
  readonly value: readonly number[];
}

export function valueOf({ feature, above, left, value }: Tree, row: ArrayLike<number>): number {
  let node = 0;
  while (feature[node]! >= 0) node = left[node]! + (row[feature[node]!]! > above[node]! ? 1 : 0);
  return value[node]!;
}

/** What each feature on the way through the tree adds to its value, told to `add`. */
export function pathOf(tree: Tree, row: ArrayLike<number>, add: (feature: number, share: number) => void): void {
  const { feature, above, left, value } = tree;
  for (let node = 0; feature[node]! >= 0; ) {
    const next = left[node]! + (row[feature[node]!]! > above[node]! ? 1 : 0);
    add(feature[node]!, value[next]! - value[node]!);
    node = next;
  }
}
