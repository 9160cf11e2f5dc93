import { limits } from '@followthrough/domain/limits';
import {
  GraphQLError,
  type ASTVisitor,
  type DocumentNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/**
 * Refuses a document that asks for too much, before any of it runs: one error, naming the limit.
 * Fragments count where they are spread, so that a document cannot hide its size in them.
 */
export function withinLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const message = tooMuch(context.getDocument() ?? document, context);
      if (message) context.reportError(new GraphQLError(message, { extensions: { code: 'INVALID' } }));
      return false;
    },
  };
}

function tooMuch(document: DocumentNode, context: ValidationContext): string | null {
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const size = { fields: 0, aliases: 0, depth: 0 };
    measure(definition.selectionSet, 1, size, context, new Set());
    if (size.depth > limits.queryDepth)
      return `A query is nested at most ${limits.queryDepth} deep. Ask for less at once.`;
    if (size.aliases > limits.queryAliases)
      return `A query has at most ${limits.queryAliases} aliases. Send several queries.`;
    if (size.fields > limits.queryTokens)
      return `A query has at most ${limits.queryTokens} fields. Send several queries.`;
  }
  return null;
}

interface Size {
  fields: number;
  aliases: number;
  depth: number;
}

function measure(
  set: SelectionSetNode,
  depth: number,
  size: Size,
  context: ValidationContext,
  within: Set<string>,
  ofSchema = false,
): void {
  size.depth = Math.max(size.depth, depth);
  for (const node of set.selections) {
    // Past a limit there is nothing more to learn, and a hostile document would be walked for long.
    if (size.fields > limits.queryTokens || size.depth > limits.queryDepth) return;
    if (node.kind === 'Field') {
      size.fields += 1;
      if (node.alias) size.aliases += 1;
      // What the schema says of itself is nested deeply by every tool that asks; its fields and aliases count all the same.
      const isOfSchema = ofSchema || node.name.value.startsWith('__');
      if (node.selectionSet)
        measure(node.selectionSet, isOfSchema ? depth : depth + 1, size, context, within, isOfSchema);
    } else if (node.kind === 'InlineFragment') {
      measure(node.selectionSet, depth, size, context, within, ofSchema);
    } else if (!within.has(node.name.value)) {
      const fragment = context.getFragment(node.name.value);
      if (fragment)
        measure(fragment.selectionSet, depth, size, context, new Set([...within, node.name.value]), ofSchema);
    }
  }
}
