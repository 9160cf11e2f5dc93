import { useQuery } from '@apollo/client/react';
import { ListMore } from '@followthrough/ui/list-more';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { useWords } from '@followthrough/ui/words';
import { noteKinds } from '@followthrough/domain/vocabulary';
import { useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { QueryFailed } from '../../features/platform/query-failed.js';
import { useMore } from '../../features/platform/use-more.js';
import { PassageQuote } from '../../features/sources/passage-quote.js';
import { SourceRow } from '../../features/sources/source-row.js';
import rows from '../../features/sources/source-row.module.css';
import { graphql } from '../../generated/gql.js';

const NotesMentioning = graphql(`
  query NotesMentioning($id: UUID!, $after: String) {
    organisation(id: $id) {
      id
      notesMentioning(first: 5, after: $after) {
        totalCount
        edges {
          node {
            id
            kind
            words
            passage {
              id
              ...PassageQuote_passage
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const SourcesMentioning = graphql(`
  query SourcesMentioning($id: UUID!, $after: String) {
    organisation(id: $id) {
      id
      sourcesMentioning(first: 5, after: $after) {
        totalCount
        edges {
          node {
            id
            ...SourceRow_source
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface MentionsProps {
  readonly id: string;
  /** Wraps the list in a block with a title and count. */
  readonly within: (title: string, list: ReactNode) => ReactNode;
}

/** Noted passages that mention a partner, if there are any. */
export function PartnerNotes({ id, within }: MentionsProps) {
  const { t } = useLingui();
  const words = useWords();
  const { data, error, loading, refetch } = useQuery(NotesMentioning, { variables: { id } });
  const [more, busy] = useMore(NotesMentioning);
  const list = data?.organisation?.notesMentioning;
  if (!list) return loading ? <ListSkeleton rows={2} /> : <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { edges, pageInfo, totalCount } = list;
  if (edges.length === 0) return null;
  return within(
    t`Noted passages (${totalCount})`,
    <Stack gap="md">
      {edges.map(({ node: { id: noteId, kind, words: note, passage } }) => (
        <div key={noteId}>
          <PassageQuote passage={passage} note={words(noteKinds[kind].label)} />
          {note && (
            <Text size="sm" dir="auto">
              {note}
            </Text>
          )}
        </div>
      ))}
      <MoreOnScreen
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: pageInfo.endCursor })}
      />
    </Stack>,
  );
}

/** Not shown in print. */
function MoreOnScreen(props: ComponentProps<typeof ListMore>) {
  return (
    <div className="ft-no-print">
      <ListMore {...props} />
    </div>
  );
}

/** Sources issued by a partner, or mentioning it, if there are any. */
export function PartnerSources({ id, within }: MentionsProps) {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(SourcesMentioning, { variables: { id } });
  const [more, busy] = useMore(SourcesMentioning);
  const list = data?.organisation?.sourcesMentioning;
  if (!list) return loading ? <ListSkeleton rows={2} /> : <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { edges, pageInfo, totalCount } = list;
  if (edges.length === 0) return null;
  return within(
    t`Sources (${totalCount})`,
    <>
      <ul className={rows.rows}>
        {edges.map(({ node }) => (
          <SourceRow key={node.id} source={node} />
        ))}
      </ul>
      <MoreOnScreen
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: pageInfo.endCursor })}
      />
    </>,
  );
}
