/** JSON that may stand in the record for ever: codes, ids, days and decimals, never what people wrote. */
export type EventValue =
  | null
  | boolean
  | number
  | string
  | readonly EventValue[]
  | { readonly [key: string]: EventValue };

/** What a subject of events is called in the record. A name is never changed: events are never rewritten. */
export type EventSubject =
  | 'deployment'
  | 'person'
  | 'session'
  | 'team'
  | 'organisation'
  | 'source'
  | 'commitment'
  | 'commitmentLink'
  | 'storedFile';

/** No data beyond what every event has: its subject, who, and when. */
export type NoData = Readonly<Record<never, never>>;

/** One type of event. `Data` is the shape of its data; `texts` name what people wrote in it, which can be erased. */
export interface EventKind<Subject extends EventSubject, Data, Text extends string> {
  readonly subject: Subject;
  readonly texts: readonly Text[];
  /** A type alone; no value is ever here. */
  readonly data?: Data;
}

/** The shape of an event's data: `data: shape<{ from: string }>()`. */
export function shape<Data>(): Data | undefined {
  return undefined;
}

/**
 * Makes the types of event that are about one sort of subject. A text whose name ends in `*` stands for any number of
 * texts that begin so, such as `missing1`, `missing2`.
 */
export function about<Subject extends EventSubject>(subject: Subject) {
  return <Data = NoData, const Text extends string = never>({
    texts = [],
  }: { readonly data?: Data | undefined; readonly texts?: readonly Text[] } = {}): EventKind<Subject, Data, Text> => ({
    subject,
    texts,
  });
}
