import { EmptyState } from '@followthrough/ui/empty-state';
import { ListMore } from '@followthrough/ui/list-more';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Trail_EventFragment } from '../../generated/graphql.js';
import classes from './trail.module.css';

export const TrailEvent = graphql(`
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

/** An event as those see it who put it into words. */
export interface Told {
  readonly type: string;
  /** Codes, ids and days; each type has its own. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What was written in it; null where nothing was, or where it was erased. */
  text(field: string): string | null;
}

/** Each feature says the events it records, by type. */
export type EventWords = Readonly<Record<string, (event: Told) => string>>;

interface TrailProps {
  readonly events: readonly FragmentType<typeof TrailEvent>[];
  readonly words: EventWords;
  readonly hasMore: boolean;
  readonly busy?: boolean;
  readonly onMore: () => void;
}

/** Everything that happened to a thing, in words, latest first. Each line has an address. */
export function Trail({ events: masked, words, hasMore, busy, onMore }: TrailProps) {
  const { t } = useLingui();
  const events = getFragmentData(TrailEvent, masked);
  if (events.length === 0) return <EmptyState>{t`What happens to this is told here.`}</EmptyState>;
  return (
    <>
      <ol className={classes.trail}>
        {events.map((event) => {
          const told = toldOf(event);
          const said = words[event.type]?.(told) ?? t`Something was recorded`;
          const reason = told.text('reason');
          return (
            <li key={event.id} id={`event-${event.id}`} className={classes.event}>
              <Text size="sm">{said}</Text>
              {reason && (
                <Text size="sm" c="dimmed" dir="auto">
                  {reason}
                </Text>
              )}
              {event.texts.some(({ isBroken }) => isBroken) && (
                <Text size="sm" fw={600}>
                  {t`What was written here is no longer what was recorded, so it is not shown.`}
                </Text>
              )}
              <WhoWhen who={event.actor?.name ?? null} at={event.at} />
            </li>
          );
        })}
      </ol>
      <ListMore hasMore={hasMore} busy={busy ?? false} onMore={onMore} />
    </>
  );
}

function toldOf({ type, data, texts }: Trail_EventFragment): Told {
  return {
    type,
    data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {},
    text: (field) => texts.find((one) => one.field === field)?.text ?? null,
  };
}

/** A member of an event's data that is a list of texts; empty where it is none. */
export function textsIn({ data }: Told, name: string): readonly string[] {
  const value = data[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** A member of an event's data that is a text. */
export function textIn({ data }: Told, name: string): string | null {
  const value = data[name];
  return typeof value === 'string' ? value : null;
}
