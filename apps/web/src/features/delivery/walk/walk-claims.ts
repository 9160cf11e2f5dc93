import type { Walk_PassageFragment, Walk_StatementFragment, Walk_SupportFragment } from '../../../generated/graphql.js';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import type { WalkAddress } from './walk-address.js';
import { WalkPassage, WalkStatement, WalkSupport } from './walk-fragment.js';

/** Something that a claim rests on: evidence with its grade for that claim, or a statement. */
export interface WalkItem {
  readonly key: string;
  readonly title: string;
  readonly support: Walk_SupportFragment | null;
  readonly statement: Walk_StatementFragment | null;
  readonly passage: Walk_PassageFragment | null;
}

/** Something that is said of the commitment, with what it rests on. */
export interface WalkClaim {
  readonly key: string;
  readonly items: readonly WalkItem[];
}

export function supportItems(masked: readonly FragmentType<typeof WalkSupport>[]): readonly WalkItem[] {
  return masked.map((one) => {
    const support = getFragmentData(WalkSupport, one);
    const { id, title, passage } = support.evidence;
    return {
      key: id,
      title,
      support,
      statement: null,
      passage: passage ? getFragmentData(WalkPassage, passage) : null,
    };
  });
}

export function statementItems(masked: readonly FragmentType<typeof WalkStatement>[]): readonly WalkItem[] {
  return masked.map((one) => {
    const statement = getFragmentData(WalkStatement, one);
    const passage = getFragmentData(WalkPassage, statement.passage);
    return { key: statement.id, title: passage.source.title, support: null, statement, passage };
  });
}

/** What the address chooses; the first where it names nothing that is here. */
export function chosenIn<T extends WalkClaim>(
  claims: readonly T[],
  { claim, item }: WalkAddress,
): { readonly claim: T; readonly item: WalkItem | null } {
  const chosen = claims.find(({ key }) => key === claim) ?? claims[0]!;
  return { claim: chosen, item: chosen.items.find(({ key }) => key === item) ?? chosen.items[0] ?? null };
}
