import { useQuery } from '@apollo/client/react';
import { isUnderWay } from '@followthrough/domain/extraction-states';
import { sourcePolicy } from '@followthrough/domain/policies/source';
import { CopyLink } from '@followthrough/ui/copy-link';
import { PageHeading } from '@followthrough/ui/page-heading';
import { fetchSerifFace } from '@followthrough/ui/serif-face';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { useToasts } from '@followthrough/ui/toasts';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { useIntakeWords } from '../features/intake/event-words.js';
import { ExtractionProgress } from '../features/intake/extraction/extraction-progress.js';
import { ScanExtraction, type Scan } from '../features/intake/extraction/scan-fragment.js';
import { OutsideProgress } from '../features/intake/outside/outside-progress.js';
import { ReadingRoom } from '../features/intake/reading/reading-room.js';
import { SourceReadings } from '../features/intake/readers/source-readings.js';
import { usePassageInAddress } from '../features/intake/reading/use-place.js';
import { useViewer } from '../features/people/viewer.js';
import { Block } from '../features/platform/block.js';
import { useFailureWords } from '../features/platform/changes/failure-words.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useMore } from '../features/platform/use-more.js';
import { CopyWords } from '../features/sources/text/copy-words.js';
import { CorrectSourceDialog } from '../features/sources/facts/correct-source-dialog.js';
import { sourceAddress } from '../features/sources/source-address.js';
import { originOf } from '../features/sources/facts/source-origin.js';
import { DamagedText } from '../features/sources/text/damaged-text.js';
import { SourceFacts } from '../features/sources/facts/source-facts.js';
import { SourceTrail } from '../features/sources/source-trail.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import type { SourceWorkQuery } from '../generated/graphql.js';
import layout from './two-columns.module.css';

/** The text never changes, so it is loaded once, whatever decisions are made. */
const SourceWords = graphql(`
  query SourceWords($id: UUID!) {
    source(id: $id) {
      id
      text
      isTextIntact
    }
  }
`);

const SourceWork = graphql(`
  query SourceWork($id: UUID!, $possible: Boolean!, $after: String) {
    source(id: $id) {
      id
      title
      issuerName
      issuer {
        id
        name
      }
      publisher
      published
      language
      copyState
      proposalsMade
      proposalsDecided
      proposalsPossible
      extraction {
        ...Scan_extraction
      }
      ...SourceFacts_source
      ...SourceDraft_source
      passages(first: 100, after: $after, possible: $possible) {
        edges {
          node {
            id
            start
            ...Reading_passage
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

const SourceProgress = graphql(`
  query SourceProgress($id: UUID!) {
    source(id: $id) {
      id
      proposalsMade
      extraction {
        ...Scan_extraction
      }
    }
  }
`);

/** A passage named in the address that is beyond the loaded pages of a long source. */
const NamedPassage = graphql(`
  query NamedPassage($id: UUID!) {
    passage(id: $id) {
      id
      start
      source {
        id
      }
      ...Reading_passage
    }
  }
`);

export function preload({ client, params }: PreloadInput) {
  fetchSerifFace();
  return Promise.all([
    client.query({ query: SourceWords, variables: { id: params.id ?? '' } }),
    client.query({ query: SourceWork, variables: { id: params.id ?? '', possible: false } }),
  ]);
}

const route = getRouteApi('/shell/sources/$id');
const lookEveryMilliseconds = 700;
/** A language model takes minutes for a text. */
const lookOutsideEveryMilliseconds = 5000;
/** In case the answer with the proposals is lost. */
const readAgainEveryMilliseconds = 5000;

/** One source: its text, its proposals, and the decisions. */
export function SourcePage() {
  const { id } = route.useParams();
  return <OpenSource key={id} id={id} />;
}

function OpenSource({ id }: { readonly id: string }) {
  const words = useQuery(SourceWords, { variables: { id } });
  const [possible, setPossible] = useState(false);
  const work = useQuery(SourceWork, { variables: { id, possible }, fetchPolicy: 'cache-and-network' });
  // While possible passages are loaded, the others stay.
  const read = work.data ?? work.previousData;
  const isPossibleShown = possible && work.data !== undefined;
  useGivenUp(possible && !work.data ? work.error : undefined, () => setPossible(false));
  const source = read?.source;
  const text = words.data?.source?.text;
  const [more, readingMore] = useMore(SourceWork);
  const progress = useReadingWatched(source, work.refetch, isScanning, lookEveryMilliseconds);
  const outside = useReadingWatched(source, work.refetch, isReadOutside, lookOutsideEveryMilliseconds);
  useReadAsItGoes(scanOf(outside)?.outside?.done, work.refetch);
  const failed = words.error ?? (read ? undefined : work.error);
  if (!failed && (text === undefined || !read) && (words.loading || work.loading)) return <PageSkeleton blocks={5} />;
  if ((work.data && !source) || isNoAddress(failed)) return <NothingHere />;
  if (!source || text === undefined) {
    return <QueryFailed error={failed} onRetry={() => (void words.refetch(), void work.refetch())} />;
  }
  return (
    <ReadySource
      source={source}
      progress={progress ?? source}
      outside={outside ?? source}
      text={text}
      isTextIntact={words.data?.source?.isTextIntact !== false}
      busy={work.loading || readingMore}
      isPossibleShown={isPossibleShown}
      onShowPossible={setPossible}
      onMore={() => void more({ id, possible: isPossibleShown, after: source.passages.pageInfo.endCursor })}
    />
  );
}

/** Possible passages that cannot be loaded stay hidden, and the reason is shown. */
function useGivenUp(error: unknown, giveUp: () => void): void {
  const { show } = useToasts();
  const failureOf = useFailureWords();
  useEffect(() => {
    if (!error) return;
    giveUp();
    show({ message: failureOf(error) });
  }, [error]);
}

type SourceRead = NonNullable<SourceWorkQuery['source']>;

/**
 * While a source is scanned, or read by the outside reader after that, the page polls the progress outside the cache: the
 * number of proposals and the proposals arrive in one answer, so that shortcuts work as soon as the number is shown.
 */
function useReadingWatched(
  source: SourceRead | null | undefined,
  readAgain: () => Promise<unknown>,
  isUnderWayIn: (source: Watched | null | undefined) => boolean,
  every: number,
) {
  const isReading = isUnderWayIn(source);
  const { data } = useQuery(SourceProgress, {
    variables: { id: source?.id ?? '' },
    skip: !isReading,
    pollInterval: every,
    fetchPolicy: 'no-cache',
  });
  const live = data?.source;
  const [latest, setLatest] = useState<typeof live>(null);
  const hasEnded = isReading && !!live && !isUnderWayIn(live);
  useEffect(() => {
    setLatest((before) => (isUnderWayIn(live) ? live : before));
  }, [live]);
  useEffect(() => {
    if (!hasEnded) return undefined;
    const read = () => void readAgain().catch(() => undefined);
    read();
    const asking = setInterval(read, readAgainEveryMilliseconds);
    return () => clearInterval(asking);
  }, [hasEnded, readAgain]);
  return isReading ? (latest ?? source) : source;
}

/** The outside reader proposes piece by piece, so what is there is shown before it ends. */
function useReadAsItGoes(done: number | undefined, readAgain: () => Promise<unknown>): void {
  const before = useRef(done);
  useEffect(() => {
    const hasMoved = before.current !== undefined && done !== undefined && done > before.current;
    before.current = done;
    if (hasMoved) void readAgain().catch(() => undefined);
  }, [done, readAgain]);
}

type Watched = Pick<SourceRead, 'extraction' | 'proposalsMade'>;

function scanOf(source: Watched | null | undefined): Scan | null {
  return getFragmentData(ScanExtraction, source?.extraction) ?? null;
}

function isReadOutside(source: Watched | null | undefined): boolean {
  const outside = scanOf(source)?.outside;
  return !!outside && isUnderWay(outside.state);
}

function isScanning(source: Watched | null | undefined): boolean {
  const scan = scanOf(source);
  return !!scan && isUnderWay(scan.state);
}

interface ReadySourceProps {
  readonly source: SourceRead;
  /** As it was seen last, while it is scanned and while it is read outside. */
  readonly progress: Watched;
  readonly outside: Watched;
  readonly text: string;
  readonly isTextIntact: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
  readonly isPossibleShown: boolean;
  readonly onShowPossible: (isShown: boolean) => void;
}

function ReadySource({ source, progress, outside, isTextIntact, ...room }: ReadySourceProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const eventWords = useIntakeWords();
  const [correcting, setCorrecting] = useState(false);
  const { id, title, published, copyState } = source;
  return (
    <>
      <PageHeading
        detail={
          <>
            {originOf(source).map((name) => (
              <Fragment key={name}>
                <bdi>{name}</bdi>
                {' · '}
              </Fragment>
            ))}
            {published ? <UncertainDate edtf={published} /> : <Trans>date not known</Trans>}
            {' · '}
            <CopyWords state={copyState} />
          </>
        }
        actions={
          <>
            <CopyLink to={sourceAddress(id)} of={title} />
            {sourcePolicy.edit(viewer) && (
              <Button variant="default" onClick={() => setCorrecting(true)}>
                <Trans>Edit details</Trans>
              </Button>
            )}
          </>
        }
      >
        {title}
      </PageHeading>
      {!isTextIntact && <DamagedText />}
      <ExtractionProgress sourceId={id} scan={scanOf(progress)} made={progress.proposalsMade} />
      <OutsideProgress sourceId={id} scan={scanOf(outside)} />
      <SourceReadings source={source} />
      <ReadingRoom
        source={source}
        {...room}
        passages={usePassages(source)}
        hasMore={source.passages.pageInfo.hasNextPage}
        isScanning={isScanning(source)}
      />
      <div className={layout.columns} style={{ marginTop: '2.5rem' }}>
        <Stack>
          <Block id="facts" title={t`Facts`}>
            <SourceFacts source={source} />
          </Block>
        </Stack>
        <Stack>
          <Block id="trail" title={t`Activity`}>
            <SourceTrail id={source.id} words={eventWords} />
          </Block>
        </Stack>
      </div>
      {correcting && <CorrectSourceDialog source={source} onClose={() => setCorrecting(false)} />}
    </>
  );
}

/** The loaded passages in reading order, including the one named in the address. */
function usePassages({ id, passages }: ReadySourceProps['source']) {
  const named = usePassageInAddress();
  const nodes = passages.edges.map(({ node }) => node);
  const isShown = nodes.some((node) => node.id === named);
  const { data } = useQuery(NamedPassage, { variables: { id: named ?? '' }, skip: !named || isShown || !isId(named) });
  const extra = data?.passage;
  return isShown || extra?.source.id !== id ? nodes : [...nodes, extra].sort((a, b) => a.start - b.start);
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
