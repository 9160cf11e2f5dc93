import type { ActivityKind } from './activity-kinds.js';
import { eventCatalogue } from './event-catalogue.js';
import type { EventKind, EventSubject, EventValue } from './event-kind.js';

type Catalogue = typeof eventCatalogue;

/** What happened, in the past tense: `status.reported`. */
export type EventType = keyof Catalogue;

/** The subject type of an event type. */
export type SubjectOf<T extends EventType> = Catalogue[T]['subject'];

/** The event types of a subject. */
export type EventAbout<S extends EventSubject> = { [T in EventType]: SubjectOf<T> extends S ? T : never }[EventType];

/** The data of an event of this type. */
export type DataOf<T extends EventType> = Catalogue[T] extends { readonly data?: infer D } ? NonNullable<D> : never;

type Named<Text extends string> = Text extends `${infer Beginning}*` ? `${Beginning}${string}` : Text;

/** The names of the texts of an event of this type. */
export type TextOf<T extends EventType> = Named<Catalogue[T]['texts'][number]>;

/** Whether a text is the name of an event type. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventCatalogue, type);
}

/** The subject type of an event type, as recorded. */
export function subjectOf(type: EventType): EventSubject {
  return eventCatalogue[type].subject;
}

/** The event types under any of these filter options. */
export function eventsOfKinds(kinds: readonly ActivityKind[]): readonly string[] {
  const all: readonly (readonly [string, EventKind<EventSubject, unknown, string>])[] = Object.entries(eventCatalogue);
  return all.flatMap(([type, { activity }]) => (activity && kinds.includes(activity) ? type : []));
}

/** All subject types. */
export const eventSubjects: readonly EventSubject[] = [
  ...new Set(Object.values(eventCatalogue).map(({ subject }) => subject)),
];

/** Data as the ledger accepts it: the shapes in the catalogue contain only JSON. */
export type EventData = Readonly<Record<string, EventValue>>;
