import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { DataOf, EventType, TextOf } from '@followthrough/domain/events/event-types';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useEffect } from 'react';
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
  }
`);

/** A page of a trail. The cache joins it to those before. */
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

/** An event as those see it who put it into words. */
export interface Told<T extends EventType> {
  readonly data: DataOf<T>;
  /** What was written in it; null where nothing was, or where it was erased. */
  text(field: TextOf<T>): string | null;
}

/** The words for events of these types: each has some, or it does not compile. */
export type EventWords<T extends EventType> = { readonly [K in T]: (event: Told<K>) => string };

interface TrailPage {
  readonly thing?: { readonly events: FragmentType<typeof TrailEvents> } | null;
}

interface TrailProps<T extends EventType> {
  /** Of what it tells. */
  readonly id: string;
  readonly words: EventWords<T>;
  /** Reads a page of it: the latest, or what comes after. */
  readonly document: TypedDocumentNode<TrailPage, { id: string; after?: string | null }>;
}

/** Everything that happened to a thing, in words, latest first. It is read after its page, and again after each change. */
export function Trail<T extends EventType>({ id, words, document }: TrailProps<T>) {
  const { data, error, loading, refetch } = useQuery(document, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [more, busy] = useMore(document);
  if (!data && loading) return <ListSkeleton rows={3} />;
  if (!data?.thing) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const { pageInfo } = getFragmentData(TrailEvents, data.thing.events);
  return (
    <>
      <EventLines events={data.thing.events} words={words} />
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: pageInfo.endCursor })}
      />
    </>
  );
}

interface EventLinesProps<T extends EventType> {
  readonly events: FragmentType<typeof TrailEvents>;
  readonly words: EventWords<T>;
  /** What was recorded after this is marked as new. */
  readonly newSince?: string | null;
}

/** Events in words, the latest first. Each line has an address. */
export function EventLines<T extends EventType>({ events: masked, words, newSince = null }: EventLinesProps<T>) {
  const { t } = useLingui();
  const events = getFragmentData(TrailEvents, masked).edges.map(({ node }) => getFragmentData(TrailEvent, node));
  useEventInView(events);
  if (events.length === 0) return <EmptyState>{t`Activity will appear here.`}</EmptyState>;
  return (
    <ol className={classes.trail}>
      {events.map((event) => {
        const said = sayIn(words, event) ?? t`Something was recorded`;
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
              {said}
              {isNew && <span className={classes.new}>{t`New`}</span>}
            </Text>
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
            <WhoWhen who={event.actor?.name ?? null} at={event.at} />
          </li>
        );
      })}
    </ol>
  );
}

/** The latest of some events in words, with who did it and when; null where there is none. */
export function useLatestEvent<T extends EventType>(
  masked: FragmentType<typeof TrailEvents>,
  words: EventWords<T>,
): { readonly said: string; readonly who: string | null; readonly at: string } | null {
  const { t } = useLingui();
  const [event] = getFragmentData(TrailEvents, masked).edges.map(({ node }) => getFragmentData(TrailEvent, node));
  if (!event) return null;
  return { said: sayIn(words, event) ?? t`Something was recorded`, who: event.actor?.name ?? null, at: event.at };
}

const addressOf = ({ id }: { readonly id: string }) => `event-${id}`;

/** Brings the event that the address names into view. A trail is read after its page, when the browser has looked already. */
function useEventInView(events: readonly { readonly id: string }[]): void {
  const isDrawn = events.some((event) => addressOf(event) === named());
  useEffect(() => {
    if (isDrawn) document.getElementById(named())?.scrollIntoView({ block: 'center' });
  }, [isDrawn]);
}

/** Null where a later release recorded it, which has words for it. */
function sayIn<T extends EventType>(words: EventWords<T>, event: Trail_EventFragment): string | null {
  if (!Object.hasOwn(words, event.type)) return null;
  return words[event.type as T]({ data: event.data as DataOf<T>, text: (field) => textIn(event, field) });
}

function textIn({ texts }: Trail_EventFragment, field: string): string | null {
  return texts.find((one) => one.field === field)?.text ?? null;
}
