import { ListMore } from '@followthrough/ui/list-more';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import rows from '../platform/rows/rows.module.css';
import { testingAddress } from './sample-address.js';
import classes from './samples.module.css';
import { TestResultMark } from './test-result-mark.js';

const SampleItems = graphql(`
  fragment SampleItems_connection on SampleItemConnection {
    edges {
      node {
        id
        position
        commitment {
          id
          reference
          title
        }
        results {
          id
          result
          note
          test {
            id
          }
        }
        outcomes {
          testId
          result
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

interface SampleItemListProps {
  readonly sampleId: string;
  readonly tests: readonly { readonly id: string; readonly words: string }[];
  readonly items: FragmentType<typeof SampleItems>;
  /** Whether results are compared, so that the one that counts may be neither. */
  readonly isCompared: boolean;
  readonly busy: boolean;
  readonly onMore: (after: string | null) => void;
}

/** The commitments drawn, in the order of work, with their results. */
export function SampleItemList({ sampleId, tests, items, isCompared, busy, onMore }: SampleItemListProps) {
  const { edges, pageInfo } = getFragmentData(SampleItems, items);
  return (
    <>
      <ol className={rows.rows}>
        {edges.map(({ node: { id, position, commitment, results, outcomes } }) => (
          <li key={id} className={rows.row}>
            <div className={rows.who}>
              <Anchor component={Link} to={testingAddress(sampleId, position)} fw={550}>
                {position}. <bdi>{commitment.title}</bdi>
              </Anchor>{' '}
              <Text span size="sm" c="dimmed">
                {commitment.reference}
              </Text>
              <ul className={classes.results}>
                {tests.map((test, index) => {
                  const found = isCompared
                    ? { note: null, ...outcomes.find(({ testId }) => testId === test.id) }
                    : results.find((one) => one.test.id === test.id);
                  return (
                    <li key={test.id} title={test.words}>
                      {tests.length > 1 && <Trans>Test {index + 1}: </Trans>}
                      <TestResultMark result={found?.result ?? null} />
                      {found?.note && (
                        <>
                          {': '}
                          <bdi>{found.note}</bdi>
                        </>
                      )}
                    </li>
                  );
                })}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      <ListMore hasMore={pageInfo.hasNextPage} busy={busy} onMore={() => onMore(pageInfo.endCursor ?? null)} />
    </>
  );
}
