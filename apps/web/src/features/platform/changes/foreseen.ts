import type { DocumentNode, SelectionNode } from 'graphql';
import { possibleTypes } from '../../../generated/possible-types.js';

/**
 * Whether the mutation names the type of its answer, or an interface of it that this page knows. A server that is newer
 * than the page may answer with a type that the page has no words for. Documents that expect one type alone name none.
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
