import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import type { StepName, TourProgress } from './tour-progress.js';

/** The mutations that complete a step, each with its successful result type. */
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
  /** Only for a proposal: the resulting commitments. */
  readonly commitments?: readonly { readonly reference?: string }[];
}

/** The subject of the next step: the created commitment, otherwise the thing itself. */
const madeBy = ({ id, commitments }: Answer): string => commitments?.[0]?.reference ?? id ?? '';

/** Watches mutations anywhere, so that other features need not know about the tour. */
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
