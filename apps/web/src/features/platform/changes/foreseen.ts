import type { DocumentNode, SelectionNode } from 'graphql';
import { possibleTypes } from '../../../generated/possible-types.js';

/**
 * Whether the mutation handles the type of its answer, or a known interface of it. A newer server may return a type
 * that this page does not know. Documents with only one type do not name it.
 */
export function isForeseen(document: DocumentNode, answer: unknown): boolean {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const conditionOf = (one: SelectionNode): string | undefined => {
    if (one.kind === 'InlineFragment') return one.typeCondition?.name.value;
    return one.kind === 'FragmentSpread' ? fragments.get(one.name.value)?.typeCondition.name.value : undefined;
  };
  const operations = document.definitions.filter((one) => one.kind === 'OperationDefinition');
  const roots = operations.flatMap(({ selectionSet }) => selectionSet.selections);
  const parts = roots.flatMap((root) => (root.kind === 'Field' ? (root.selectionSet?.selections ?? []) : []));
  const named = parts.map(conditionOf).filter((name) => name !== undefined);
  if (named.length === 0 || typeof answer !== 'object' || answer === null || !('__typename' in answer)) return true;
  const { __typename: type } = answer;
  return named.some((name) => name === type || possibleTypes[name]?.some((one) => one === type));
}
