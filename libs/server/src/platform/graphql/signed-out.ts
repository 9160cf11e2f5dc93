import { limits } from '@followthrough/domain/limits';
import { parse, type DocumentNode } from 'graphql';
import type { Allowance } from './allow.js';

/**
 * Whether somebody without a session may ask this: one short operation, with one field that is for anyone. It is looked
 * at before it is validated, and tells nobody what else the schema has. A text that does not parse passes: what is wrong
 * with it needs no schema to say.
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
