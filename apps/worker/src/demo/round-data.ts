import type { AmendmentDecision, RoundPart } from '@followthrough/domain/round-terms';

interface When {
  readonly on: string;
  readonly by: string;
}

/** What happens in a round after it was opened. */
export type RoundAct = When &
  (
    | { readonly do: 'remind' }
    | { readonly do: 'freeze' }
    | { readonly do: 'sign'; readonly team: string }
    | { readonly do: 'cancel'; readonly reason: string }
    | {
        readonly do: 'amend';
        readonly key: string;
        readonly commitment: string;
        readonly part: RoundPart;
        readonly value: string | null;
        readonly reason: string;
      }
    | {
        readonly do: 'decide';
        readonly amendment: string;
        readonly decision: AmendmentDecision;
        readonly words?: string;
      }
    | { readonly do: 'withdraw'; readonly amendment: string; readonly reason: string }
  );

/** A reporting round of a team. */
export interface DemoRound extends When {
  readonly key: string;
  readonly team: string;
  readonly title: string;
  readonly asked?: string;
  readonly since: string;
  readonly deadline: string;
  readonly history: readonly RoundAct[];
}
