import { subjectOf, type EventType } from '@followthrough/domain/events/event-types';
import { Json } from '../schema/scalars.js';
import { PageArgs } from '../schema/connection.js';
import type { BoundReader } from '../views/reader.js';
import { rowOf, type Row } from '../sql/columns.js';
import { allOf, always, identifier, join, never, raw, sql, type Sql } from '../sql/sql.js';
import { derived, view } from '../views/declare.js';
import { by, computed, pageBy, rowsOf } from '../views/fields.js';
import type { Reading, View } from '../views/view.js';
import { visible } from '../views/visibility.js';
import { Event, EventMention, EventText } from './event.entity.js';
import { isBroken, textIn } from './event-text.js';
import { dataOf } from '../changes/recorded.js';
import { isBefore } from './before.js';
import { mentioned } from './mentions.js';

const eventTextView = derived(EventText, {
  fields: ['field', 'text', 'isBroken'],
  open: { text: textIn, isBroken },
});

const mentionView = derived(EventMention, { fields: ['id', 'name', 'reference', 'sourceId'] });

/** Who may read an event, given the subject’s row and the event’s own. */
type Readers = (row: never, reader: BoundReader, event: Row<Event>) => Sql;

/** The subjects of events, each with the rule for who may read its events. */
const subjects = new Map<string, { readonly view: View<object>; readonly readers: Readers | null }>();

/** A reader who sees the subject sees its events, unless the subject has a rule of its own. */
export const eventView: View<Event> = view(Event, {
  visibleTo: (event, reader) => {
    const seen = [...subjects].map(([type, { view: subject, readers }]) => {
      const row = raw('subject');
      const rule = readers ? readers(rowOf(subject.table, row) as never, reader, event) : visible(subject, row, reader);
      return sql`(${event.subjectType} = ${type} and exists (select 1 from ${identifier(subject.table.name)} ${row}
        where ${row}.id = ${event.subjectId} and (${rule})))`;
    });
    return seen.length > 0 ? sql`(${join(seen, ' or ')})` : never;
  },
  computed: {
    data: computed(
      () => Json,
      'Codes, ids and days; the members depend on the type.',
      // The complete line: PostgreSQL cannot parse it if a string contains \u0000.
      (event) => sql`encode(${event.canonical}, 'hex')`,
      { open: (line) => dataOf(Buffer.from(String(line), 'hex')) },
    ),
  },
  many: {
    before: by(
      (): View<Event> => eventView,
      null,
      'Earlier events with the values that this one replaced, latest first; empty if the event contains them itself.',
      { order: '-subjectVersion', where: (earlier, event) => isBefore(earlier, event) },
    ),
  },
  rows: {
    mentions: rowsOf(
      mentionView,
      'People, teams, organisations, commitments, sources and passages named in its data that you can see.',
      (event, { reader }) => mentioned(event, reader),
    ),
    texts: rowsOf(eventTextView, 'Texts written by people; they can be erased.', (event) => {
      const sealed = sql`json_build_object('event', t.event_id, 'field', t.field, 'hmac', encode(t.hmac, 'hex'),
        'sealed', encode(t.sealed, 'hex'), 'key', encode(k.key, 'hex'))`;
      return sql`select t.field, ${sealed} as text, ${sealed} as "isBroken" from event_texts t
        left join event_text_keys k using (event_id, field) where t.event_id = ${event.id} order by t.field`;
    }),
  },
});

/** The events of a row, latest first: `extend(thingView, { page: { events: trail(thingView) } })`. */
export function trail<E extends object>(subject: View<E>, readers: Readers | null = null) {
  const type = subject.subject;
  if (!type) throw new Error(`${subject.name} is the subject of no events: its view names none.`);
  subjects.set(type, { view: subject as unknown as View<object>, readers });
  return pageBy<E, Event>(eventView, 'subjectId', 'Its activity, latest first.', {
    args: PageArgs,
    orders: { LATEST: { by: (event) => event.subjectVersion, type: 'integer', descending: true } },
    where: (event, _, reading) => allOf([sql`${event.subjectType} = ${type}`, isDone(event.at, reading)]),
  });
}

/** Activity ends with the day that is read. The record itself does not: by effective date, facts have places in it that are later. */
export const isDone = (at: Sql, { asAt }: Reading): Sql => (asAt ? sql`${at} <= ${asAt.until}::timestamptz` : always);

/**
 * The event that recorded a row, as its place in the record. Without `member`, the row is the subject itself; otherwise the
 * event of its commitment whose data has the row’s id under that name. Canonical data has a known form, so it needs no parser.
 */
export function recordedIn<E extends { id: string }>(
  types: EventType | readonly EventType[],
  about: Placed<E> | null,
): ReturnType<typeof by<E, Event>> {
  return by<E, Event>(eventView, null, 'The event that recorded it: its place in the record. Null if none did.', {
    order: 'subjectVersion',
    where: (event, row) =>
      about
        ? sql`${event.subjectType} = 'commitment' and ${event.subjectId} = ${about.commitmentId(row)}
            and ${event.type} = any(${[types].flat()}::text[]) and position(convert_to(${`"${about.member}":"`}::text || ${row.id} || '"', 'UTF8')
              in ${event.canonical}) > 0`
        : sql`${event.subjectType} = any(${[types].flat().map(subjectOf)}::text[]) and ${event.subjectId} = ${row.id}
            and ${event.type} = any(${[types].flat()}::text[])`,
  });
}

interface Placed<E> {
  readonly member: string;
  readonly commitmentId: (row: Row<E>) => Sql;
}
