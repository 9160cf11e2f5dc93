import { eventCatalogue } from './event-catalogue.js';
import type { EventSubject, EventValue } from './event-kind.js';

type Catalogue = typeof eventCatalogue;

/** `status.reported`: what happened, in the past tense. */
export type EventType = keyof Catalogue;

/** What events of this type are about. */
export type SubjectOf<T extends EventType> = Catalogue[T]['subject'];

/** The types of event that are about a sort of subject. */
export type EventAbout<S extends EventSubject> = { [T in EventType]: SubjectOf<T> extends S ? T : never }[EventType];

/** The data of an event of this type. */
export type DataOf<T extends EventType> = Catalogue[T] extends { readonly data?: infer D } ? NonNullable<D> : never;

type Named<Text extends string> = Text extends `${infer Beginning}*` ? `${Beginning}${string}` : Text;

/** The names of the texts of an event of this type. */
export type TextOf<T extends EventType> = Named<Catalogue[T]['texts'][number]>;

/** Whether a text is the name of a type of event. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventCatalogue, type);
}

/** What events of this type are called to be about in the record. */
export function subjectOf(type: EventType): EventSubject {
  return eventCatalogue[type].subject;
}

/** Everything that events are about. */
export const eventSubjects: readonly EventSubject[] = [
  ...new Set(Object.values(eventCatalogue).map(({ subject }) => subject)),
];

/** Data as the ledger takes it: a catalogue's shapes hold nothing that JSON cannot. */
export type EventData = Readonly<Record<string, EventValue>>;
