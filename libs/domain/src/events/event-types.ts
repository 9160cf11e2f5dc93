import { eventCatalogue } from './event-catalogue.js';
import type { EventSubject, EventValue } from './event-kind.js';

type Catalogue = typeof eventCatalogue;

/** What happened, in the past tense: `status.reported`. */
export type EventType = keyof Catalogue;

/** The subject type of an event type. */
export type SubjectOf<T extends EventType> = Catalogue[T]['subject'];

/** The subjects whose events are shown in the activity of a commitment. */
export type CommitmentSubject = 'commitment' | 'commitmentLink' | 'assessment';

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

/** All subject types. */
export const eventSubjects: readonly EventSubject[] = [
  ...new Set(Object.values(eventCatalogue).map(({ subject }) => subject)),
];

/** Data as the ledger accepts it: the shapes in the catalogue contain only JSON. */
export type EventData = Readonly<Record<string, EventValue>>;
