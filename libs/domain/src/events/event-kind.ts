import type { ActivityKind } from './activity-kinds.js';

/** JSON that may stay in the record forever: codes, ids, days and decimals, never text written by people. */
export type EventValue =
  | null
  | boolean
  | number
  | string
  | readonly EventValue[]
  | { readonly [key: string]: EventValue };

/** The subject types of events in the record. A name never changes, because events are never rewritten. */
export type EventSubject =
  | 'deployment'
  | 'person'
  | 'session'
  | 'team'
  | 'organisation'
  | 'source'
  | 'readingAnswer'
  | 'commitment'
  | 'commitmentLink'
  | 'assessment'
  | 'finding'
  | 'storedFile'
  | 'sample'
  | 'sampleResult'
  | 'round';

/** The subjects whose events are shown in the activity of a commitment. */
export type CommitmentSubject = 'commitment' | 'commitmentLink' | 'assessment' | 'finding';

/** No data beyond what every event has: subject, actor and time. */
export type NoData = Readonly<Record<never, never>>;

/** One type of event. `Data` is the shape of its data; `texts` are the names of its texts, which can be erased. */
export interface EventKind<Subject extends EventSubject, Data, Text extends string> {
  readonly subject: Subject;
  readonly texts: readonly Text[];
  /** The filter option that it has in the activity of a commitment. */
  readonly activity?: ActivityKind;
  /** Only a type; there is never a value. */
  readonly data?: Data;
}

/** The shape of an event's data: `data: shape<{ from: string }>()`. */
export function shape<Data>(): Data | undefined {
  return undefined;
}

interface Declared<Data, Text extends string> {
  readonly data?: Data | undefined;
  readonly texts?: readonly Text[];
}

/**
 * Declares the event types of one subject. A text name that ends in `*` allows any number of texts with that prefix,
 * such as `missing1`, `missing2`.
 */
export function about<Subject extends Exclude<EventSubject, CommitmentSubject>>(subject: Subject) {
  return <Data = NoData, const Text extends string = never>({ texts = [] }: Declared<Data, Text> = {}): EventKind<
    Subject,
    Data,
    Text
  > => ({ subject, texts });
}

/** The same for a subject whose events are shown in the activity of a commitment, each under a filter option. */
export function inActivity<Subject extends CommitmentSubject>(subject: Subject) {
  return <Data = NoData, const Text extends string = never>(
    activity: ActivityKind,
    { texts = [] }: Declared<Data, Text> = {},
  ): EventKind<Subject, Data, Text> => ({ subject, texts, activity });
}
