import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { ReactNode } from 'react';
import { WaitingGroup } from '../features/platform/rows/waiting-group.js';
import { useMore } from '../features/platform/use-more.js';

interface WorkListProps<Node, Variables extends OperationVariables> {
  readonly id: string;
  readonly title: string;
  readonly help: ReactNode;
  readonly list: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: Node }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  };
  /** Loads the next page; `variables` are those besides its cursor. */
  readonly more: TypedDocumentNode<unknown, Variables>;
  readonly variables?: Omit<Variables, 'after'>;
  readonly row: (node: Node) => ReactNode;
}

/** One list of My work, loaded page by page; nothing if it is empty. */
export function WorkList<Node, Variables extends OperationVariables>(props: WorkListProps<Node, Variables>) {
  const { id, title, help, list, more: document, variables, row } = props;
  const [more, busy] = useMore(document);
  const { edges, pageInfo, totalCount } = list;
  if (edges.length === 0) return null;
  return (
    <WaitingGroup
      id={id}
      title={title}
      total={totalCount}
      help={help}
      hasMore={pageInfo.hasNextPage}
      busy={busy}
      onMore={() => void more({ ...variables, after: pageInfo.endCursor } as unknown as Variables)}
    >
      {edges.map(({ node }) => row(node))}
    </WaitingGroup>
  );
}
