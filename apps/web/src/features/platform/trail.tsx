import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { DataOf, EventType, TextOf } from '@followthrough/domain/events/event-types';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Trail_EventFragment } from '../../generated/graphql.js';
import { named } from './block.js';
import { QueryFailed } from './query-failed.js';
import { useMore } from './use-more.js';
import classes from './trail.module.css';

const TrailEvent = graphql(`
  fragment Trail_event on Event {
    id
    type
    at
    actor {
      id
      name
    }
    data
    texts {
      field
      text
      isBroken
    }
    mentions {
      id
      name
      reference
      sourceId
    }
    before {
      id
      data
      texts {
        field
        text
      }
      mentions {
        id
        name
      }
    }
  }
`);

/** A page of a trail. The cache joins it to earlier ones. */
export const TrailEvents = graphql(`
  fragment Trail_events on EventConnection {
    edges {
      node {
        id
        ...Trail_event
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** The data of an earlier event of any type. */
export interface Earlier {
  readonly data: Readonly<Record<string, unknown>>;
  readonly texts: readonly { readonly field: string; readonly text?: string | null }[];
}

/** An event, with what its wording needs. */
export interface Told<T extends EventType> {
  readonly data: DataOf<T>;
  /** The event itself in the form of an earlier event. */
  readonly itself: Earlier;
  /** The earlier events with the previous values, latest first. */
  readonly before: readonly Earlier[];
  /** A text of the event; null if it has none, or if it was erased. */
  text(field: TextOf<T>): string | null;
  /** The name of a row that the event or an earlier one refers to; null if the reader cannot see it. */
  nameOf(id: string | null | undefined): string | null;
}

/** The wording of each event type, in one line or several; does not compile if one is missing. */
export type EventWords<T extends EventType> = { readonly [K in T]: (event: Told<K>) => string | readonly string[] };

/** The rows that an event refers to and that have a page. */
export interface EventPlaces {
  readonly data: Readonly<Record<string, unknown>>;
  readonly mentions: Trail_EventFragment['mentions'];
}

/** Links to the rows that an event refers to. */
export type ShowPlaces = (event: EventPlaces) => ReactNode;

interface TrailPage {
  readonly thing?: { readonly events: FragmentType<typeof TrailEvents> } | null;
}

interface TrailProps<T extends EventType, Filter extends object> {
  /** The subject of the trail. */
  readonly id: string;
  readonly words: EventWords<T>;
  readonly places?: ShowPlaces;
  /** The query for a page of the trail. */
  readonly document: TypedDocumentNode<TrailPage, { id: string; after?: string | null } & Filter>;
  /** The filter, if the query has one. */
  readonly filter?: Filter;
  /** The text if there are no events. */
  readonly empty?: string | undefined;
}

/** The activity of a row in words, latest first. Loaded after its page, and reloaded after each change. */
export function Trail<T extends EventType, Filter extends object = object>({
  id,
  document,
  filter,
  ...lines
}: TrailProps<T, Filter>) {
  const variables = { id, ...filter } as { id: string } & Filter;
  const { data, error, loading, refetch } = useQuery(document, { variables, fetchPolicy: 'cache-and-network' });
  const [more, busy] = useMore(document);
  if (!data && loading) return <ListSkeleton rows={3} />;
  const page = data as TrailPage | undefined;
  if (!page?.thing) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { pageInfo } = getFragmentData(TrailEvents, page.thing.events);
  return (
    <>
      <EventLines events={page.thing.events} {...lines} />
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ ...variables, after: pageInfo.endCursor })}
      />
    </>
  );
}

interface EventLinesProps<T extends EventType> {
  readonly events: FragmentType<typeof TrailEvents>;
  readonly words: EventWords<T>;
  /** Events recorded after this are marked as new. */
  readonly newSince?: string | null;
  readonly places?: ShowPlaces | undefined;
  readonly empty?: string | undefined;
}

/** Events in words, latest first. Each line has an anchor. */
export function EventLines<T extends EventType>({
  events: masked,
  words,
  newSince = null,
  places,
  empty,
}: EventLinesProps<T>) {
  const { t } = useLingui();
  const events = getFragmentData(TrailEvents, masked).edges.map(({ node }) => getFragmentData(TrailEvent, node));
  useEventInView(events);
  if (events.length === 0) return <EmptyState>{empty ?? t`Activity will appear here.`}</EmptyState>;
  return (
    <ol className={classes.trail}>
      {events.map((event, at) => {
        const [first, ...others] = sayIn(words, event) ?? [t`Other activity`];
        const reason = textIn(event, 'reason');
        const isNew = newSince !== null && Date.parse(event.at) > Date.parse(newSince);
        return (
          <li
            key={event.id}
            id={addressOf(event)}
            className={classes.event}
            data-named={named() === addressOf(event) || undefined}
            data-new={isNew || undefined}
          >
            <Text size="sm">
              {first}
              {isNew && <span className={classes.new}>{t`New`}</span>}
            </Text>
            {others.map((line) => (
              <Text key={line} size="sm">
                {line}
              </Text>
            ))}
            {reason && (
              <Text size="sm" c="dimmed" dir="auto">
                {reason}
              </Text>
            )}
            {event.texts.some(({ isBroken }) => isBroken) && (
              <Text size="sm" fw={600}>
                {t`This text no longer matches what was recorded, so it is not shown.`}
              </Text>
            )}
            {!areShownAbove(event, events[at - 1]) &&
              places?.({ data: event.data as EventPlaces['data'], mentions: event.mentions })}
            <WhoWhen who={event.actor?.name ?? null} at={event.at} />
          </li>
        );
      })}
    </ol>
  );
}

/** The latest of some events in words; null if there is none. */
export function useLatestSaid<T extends EventType>(
  masked: FragmentType<typeof TrailEvents>,
  words: EventWords<T>,
): string | null {
  const { t } = useLingui();
  const [event] = getFragmentData(TrailEvents, masked).edges.map(({ node }) => getFragmentData(TrailEvent, node));
  return event ? (sayIn(words, event)?.join('; ') ?? t`Other activity`) : null;
}

/** One action can record several events, such as creating a commitment from a proposal: their links are shown once. */
function areShownAbove(event: Trail_EventFragment, above: Trail_EventFragment | undefined): boolean {
  const shown = new Set(above && placesOf(above));
  return placesOf(event).every((id) => shown.has(id));
}

/** The ids of the rows that `ShowPlaces` links to: passages, commitments and the source. */
const placesOf = ({ data, mentions }: Trail_EventFragment): readonly string[] =>
  mentions
    .filter(({ id, sourceId, reference }) => sourceId || reference || id === (data as EventPlaces['data'])['sourceId'])
    .map(({ id }) => id);

const addressOf = ({ id }: { readonly id: string }) => `event-${id}`;

/** Scrolls to the event in the address. A trail loads after its page, too late for the browser to do it. */
function useEventInView(events: readonly { readonly id: string }[]): void {
  const isDrawn = events.some((event) => addressOf(event) === named());
  useEffect(() => {
    if (isDrawn) document.getElementById(named())?.scrollIntoView({ block: 'center' });
  }, [isDrawn]);
}

/** Null for an event of a later release. */
function sayIn<T extends EventType>(words: EventWords<T>, event: Trail_EventFragment): readonly string[] | null {
  if (!Object.hasOwn(words, event.type)) return null;
  const { data, texts, before } = event;
  const named = [...event.mentions, ...before.flatMap(({ mentions }) => mentions)];
  const said = words[event.type as T]({
    data: data as DataOf<T>,
    itself: { data: data as Earlier['data'], texts },
    before: before as readonly Earlier[],
    text: (field) => textIn(event, field),
    nameOf: (id) => named.find((mention) => mention.id === id)?.name ?? null,
  });
  return typeof said === 'string' ? [said] : said;
}

function textIn({ texts }: Trail_EventFragment, field: string): string | null {
  return texts.find((one) => one.field === field)?.text ?? null;
}
