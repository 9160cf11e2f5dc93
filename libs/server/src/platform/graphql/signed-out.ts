import { limits } from '@followthrough/domain/limits';
import { parse, type DocumentNode } from 'graphql';
import type { Allowance } from './allow.js';

/**
 * Whether a signed-out client may send this document: one short operation, with one field that is open to anyone. It is
 * checked before validation, so that nothing else of the schema is revealed. A text that does not parse passes, because
 * its error needs no schema.
 */
export function isForAnyone(query: string, allowed: ReadonlyMap<string, readonly Allowance[]>): boolean {
  if (query.length > limits.signedOutQueryText) return false;
  const document = parsed(query);
  if (!document) return true;
  const [operation, ...others] = document.definitions.flatMap((one) =>
    one.kind === 'OperationDefinition' ? [one] : [],
  );
  if (!operation || others.length > 0) return false;
  const fields = operation.selectionSet.selections.map((node) => (node.kind === 'Field' ? node.name.value : null));
  const [field, ...more] = fields.filter((name) => name !== '__typename');
  return more.length === 0 && (field === undefined || (field !== null && isOpen(allowed.get(field))));
}

const isOpen = (allowances: readonly Allowance[] | undefined) => allowances?.includes('anyone') ?? false;

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}
