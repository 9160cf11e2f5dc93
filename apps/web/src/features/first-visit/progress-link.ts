import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import type { StepName, TourProgress } from './tour-progress.js';

/** What the server answers where a step was done: the mutation's root field, and the type that is no problem. */
export const doneBy: Readonly<Record<string, readonly [step: StepName, answer: string]>> = {
  archiveSource: ['archive', 'Source'],
  acceptAsProposed: ['decide', 'Proposal'],
  acceptProposal: ['decide', 'Proposal'],
  splitProposal: ['decide', 'Proposal'],
  linkProposal: ['decide', 'Proposal'],
  noteProposal: ['decide', 'Proposal'],
  rejectProposal: ['decide', 'Proposal'],
  reportStatus: ['report', 'Judgement'],
};

interface Answer {
  readonly __typename?: string;
  readonly id?: string;
  /** Of a proposal: what it became. */
  readonly commitments?: readonly { readonly reference?: string }[];
}

/** What the next step is about: the commitment that was entered, or else the thing itself. */
const madeBy = ({ id, commitments }: Answer): string => commitments?.[0]?.reference ?? id ?? '';

/** Watches what was done, wherever it was done, so that no other feature need know of the tour. */
export function progressLink(progress: TourProgress): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap(({ data }) => {
        for (const [field, answer] of Object.entries<Answer | null>(data ?? {})) {
          const [step, typename] = doneBy[field] ?? [];
          if (step && answer && answer.__typename === typename) progress.finish(step, madeBy(answer));
        }
      }),
    ),
  );
}
