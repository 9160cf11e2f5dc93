import type { Kind } from '@followthrough/domain/kinds';

/** Two people of a team who read the proposals of a source. */
export interface DemoReading {
  readonly on: string;
  readonly by: string;
  readonly team: string;
  readonly readers: readonly [string, string];
  readonly history: readonly DemoReadingAct[];
}

interface On {
  readonly on: string;
  readonly by: string;
}

/** What readers, a third person or a manager do. A kind is null for no commitment. */
export type DemoReadingAct =
  | (On & {
      readonly do: 'answer';
      /** By passage. */
      readonly found: Readonly<Record<string, Kind | null>>;
      readonly notes?: Readonly<Record<string, string>>;
    })
  | (On & { readonly do: 'finish' })
  | (On & { readonly do: 'adjudicate'; readonly passage: string; readonly kind: Kind | null; readonly words: string })
  | (On & { readonly do: 'replace'; readonly reader: string; readonly person: string; readonly reason: string });
