import { ListMore } from '@followthrough/ui/list-more';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { SampleDifferences_ConnectionFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useOpened } from '../platform/use-opened.js';
import { AdjudicateForm } from './adjudicate-form.js';
import { testingAddress } from './sample-address.js';
import classes from './samples.module.css';
import { TestResultMark } from './test-result-mark.js';

const SampleDifferences = graphql(`
  fragment SampleDifferences_connection on SampleItemConnection {
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
          recordedBy {
            id
            name
          }
        }
        adjudications {
          id
          result
          words
          at
          by {
            id
            name
          }
          test {
            id
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

interface SampleDifferenceListProps {
  readonly sampleId: string;
  readonly tests: readonly { readonly id: string; readonly words: string }[];
  readonly readers: readonly { readonly person: { readonly id: string; readonly name: string } }[];
  /** They do not adjudicate either. */
  readonly formerReaders: SampleDifferenceListProps['readers'];
  readonly differences: FragmentType<typeof SampleDifferences>;
  readonly isClosed: boolean;
  readonly busy: boolean;
  readonly onMore: (after: string | null) => void;
}

type Item = SampleDifferences_ConnectionFragment['edges'][number]['node'];

/** What two readers differ on, with what each of them found and what was adjudicated. */
export function SampleDifferenceList(props: SampleDifferenceListProps) {
  const { sampleId, tests, readers, differences, busy, onMore } = props;
  const { edges, pageInfo } = getFragmentData(SampleDifferences, differences);
  if (edges.length === 0) {
    return (
      <Text size="sm">
        <Trans>The readers agree on everything.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      {edges.map(({ node: item }) =>
        tests
          .filter(({ id }) => new Set(ofTest(item, id).map(({ result }) => result)).size > 1)
          .map((test) => (
            <section
              key={`${item.id} ${test.id}`}
              className={classes.test}
              aria-label={`${item.commitment.title}: ${test.words}`}
            >
              <Anchor component={Link} to={testingAddress(sampleId, item.position)} fw={550}>
                {item.position}. <bdi>{item.commitment.title}</bdi>
              </Anchor>
              <Text size="sm" dir="auto">
                {test.words}
              </Text>
              <ul className={classes.both}>
                {byReader(ofTest(item, test.id), readers).map(({ id, result, note, recordedBy }) => (
                  <li key={id}>
                    <bdi>{recordedBy.name}</bdi>: <TestResultMark result={result} /> {note && <bdi>{note}</bdi>}
                  </li>
                ))}
              </ul>
              <Adjudication {...props} item={item} test={test} />
            </section>
          )),
      )}
      <ListMore hasMore={pageInfo.hasNextPage} busy={busy} onMore={() => onMore(pageInfo.endCursor ?? null)} />
    </Stack>
  );
}

/** The first reader’s before the second one’s. */
const byReader = (results: Item['results'], readers: SampleDifferenceListProps['readers']) =>
  readers.flatMap(({ person }) => results.filter(({ recordedBy }) => recordedBy.id === person.id));

const ofTest = ({ results }: Item, testId: string) => results.filter(({ test }) => test.id === testId);

interface AdjudicationProps extends SampleDifferenceListProps {
  readonly item: Item;
  readonly test: SampleDifferenceListProps['tests'][number];
}

/** What was adjudicated, in the open, and the form to adjudicate. */
function Adjudication({ sampleId, readers, formerReaders, isClosed, item, test }: AdjudicationProps) {
  const { t } = useLingui();
  const { opened, open, close, opener } = useOpened();
  const current = item.adjudications.find((one) => one.test.id === test.id);
  const { person: own } = useViewer();
  const hasRead = [...readers, ...formerReaders].some(({ person }) => person.id === own.id);
  return (
    <div>
      {current ? (
        <div className={classes.adjudicated}>
          <Text size="sm" component="div">
            <TestResultMark result={current.result} /> <Trans>Adjudicated by a third auditor</Trans>
          </Text>
          <Text size="sm" dir="auto" className={classes.words}>
            {current.words}
          </Text>
          <WhoWhen who={current.by.name} at={current.at} />
        </div>
      ) : (
        <Text size="sm">
          {hasRead && !isClosed ? (
            <Trans>Not adjudicated. You read this sample, so a third auditor decides.</Trans>
          ) : (
            <Trans>Not adjudicated</Trans>
          )}
        </Text>
      )}
      {!isClosed &&
        !hasRead &&
        (opened ? (
          <AdjudicateForm
            sampleId={sampleId}
            itemId={item.id}
            test={test}
            seenAdjudicationId={current?.id ?? null}
            onClose={close}
          />
        ) : (
          <Button
            ref={opener}
            variant="default"
            size="compact-sm"
            aria-label={
              current ? t`Adjudicate again: ${item.commitment.title}` : t`Adjudicate: ${item.commitment.title}`
            }
            onClick={open}
          >
            {current ? <Trans>Adjudicate again</Trans> : <Trans>Adjudicate</Trans>}
          </Button>
        ))}
    </div>
  );
}
