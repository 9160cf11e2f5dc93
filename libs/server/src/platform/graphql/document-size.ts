import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { Refusal } from '../ground/refusal.js';

/** A selection set, and how it was reached. */
interface Reached {
  readonly set: SelectionSetNode;
  /** The enclosing fragments: none may be spread within itself. */
  readonly within: ReadonlySet<string>;
  /** Whether it is introspection, which tools nest deeply. */
  readonly ofSchema: boolean;
}

/**
 * Refuses a document that is too large before it is validated: validation compares every two fields with the same
 * response key, so repeating a field costs its square. Fragments count each time they are spread, and unused fragments
 * count too, because they are validated as well.
 * @throws Refusal INVALID naming the limit
 */
export function refuseLargeDocument(document: DocumentNode): void {
  new DocumentSize(document).measure(document);
}

class DocumentSize {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #spread = new Set<string>();
  #fields = 0;
  #aliases = 0;

  constructor({ definitions }: DocumentNode) {
    for (const definition of definitions) {
      if (definition.kind === 'FragmentDefinition') this.#fragments.set(definition.name.value, definition);
    }
  }

  measure({ definitions }: DocumentNode): void {
    for (const definition of definitions) {
      if (definition.kind === 'OperationDefinition') this.#enter(definition.selectionSet);
    }
    for (const [name, { selectionSet }] of this.#fragments) {
      if (!this.#spread.has(name)) this.#enter(selectionSet);
    }
  }

  #enter(set: SelectionSetNode): void {
    this.#merge([{ set, within: new Set(), ofSchema: false }], 1);
  }

  /** Selection sets whose fields are merged by response key. */
  #merge(sets: readonly Reached[], depth: number): void {
    if (depth > limits.queryDepth) throw Refusal.invalid(problem('QUERY_TOO_DEEP', { limit: limits.queryDepth }));
    const fields = new Map<string, Reached[]>();
    for (const set of sets) this.#collect(set, fields);
    for (const same of fields.values()) {
      if (same.length > limits.queryRepeats)
        throw Refusal.invalid(problem('QUERY_REPEATS', { limit: limits.queryRepeats }));
      const inner = same.filter(({ set }) => set.selections.length > 0);
      const ofSchema = inner.some((reached) => reached.ofSchema);
      if (inner.length > 0) this.#merge(inner, ofSchema ? depth : depth + 1);
    }
  }

  #collect({ set, within, ofSchema }: Reached, fields: Map<string, Reached[]>): void {
    for (const node of set.selections) {
      this.#count(node.kind === 'Field' ? node : null);
      if (node.kind === 'Field') {
        const inner = { set: node.selectionSet ?? nothing, within, ofSchema: ofSchema || isOfSchema(node) };
        add(fields, (node.alias ?? node.name).value, inner);
      } else if (node.kind === 'InlineFragment') {
        this.#collect({ set: node.selectionSet, within, ofSchema }, fields);
      } else if (!within.has(node.name.value)) {
        this.#spread.add(node.name.value);
        // Validation also compares fragments with each other.
        add(fields, '...', { set: nothing, within, ofSchema });
        const fragment = this.#fragments.get(node.name.value);
        const inside = new Set([...within, node.name.value]);
        if (fragment) this.#collect({ set: fragment.selectionSet, within: inside, ofSchema }, fields);
      }
    }
  }

  /** Spreads count as fields do: a document can be long without containing a field. */
  #count(field: FieldNode | null): void {
    this.#fields += 1;
    if (this.#fields > limits.queryTokens)
      throw Refusal.invalid(problem('TOO_MANY_FIELDS', { limit: limits.queryTokens }));
    if (!field) return;
    if (field.alias) this.#aliases += 1;
    if (this.#aliases > limits.queryAliases)
      throw Refusal.invalid(problem('TOO_MANY_ALIASES_ASKED', { limit: limits.queryAliases }));
    if ((field.alias ?? field.name).value.length > limits.queryName)
      throw Refusal.invalid(problem('NAME_TOO_LONG', { limit: limits.queryName }));
  }
}

function add(fields: Map<string, Reached[]>, key: string, reached: Reached): void {
  const same = fields.get(key);
  if (same) same.push(reached);
  else fields.set(key, [reached]);
}

const nothing: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

const isOfSchema = ({ name }: FieldNode) => name.value.startsWith('__');
