import type { ApolloClient } from '@apollo/client';
import { getFragmentData } from '../../generated/fragment-masking.js';
import type { TourStepName } from '../../generated/graphql.js';
import { DeploymentQuery } from '../people/deployment.js';
import { ViewerFacts, ViewerQuery } from '../people/viewer.js';
import { nextStep } from './steps.js';
import { doneBy, NoteTour } from './tour-progress.js';

/** The root fields of mutations that complete a step, each with the type of its successful answer. */
export const stepOf: Readonly<Record<string, readonly [step: TourStepName, answer: string]>> = {
  archiveSource: ['ARCHIVE', 'Source'],
  acceptAsProposed: ['DECIDE', 'Proposal'],
  acceptProposal: ['DECIDE', 'Proposal'],
  splitProposal: ['DECIDE', 'Proposal'],
  linkProposal: ['DECIDE', 'Proposal'],
  noteProposal: ['DECIDE', 'Proposal'],
  rejectProposal: ['DECIDE', 'Proposal'],
  reportStatus: ['REPORT', 'Judgement'],
};

interface Answer {
  readonly __typename?: string;
  readonly id?: string;
  /** Of a proposal: what it became. */
  readonly commitments?: readonly { readonly reference?: string }[];
}

/** The record that the next step leads to: the new commitment, or else the changed record. */
const madeBy = ({ id, commitments }: Answer): string => commitments?.[0]?.reference ?? id ?? '';

/** Saves the steps that these answers of a mutation complete. */
export function noteSteps(client: ApolloClient, data: object): void {
  for (const [field, answer] of Object.entries<Answer | null>({ ...data })) {
    const [name, typename] = stepOf[field] ?? [];
    if (name && answer && answer.__typename === typename && isOnTour(client)) note(client, name, madeBy(answer));
  }
}

/** Whether the tour is visible and unfinished; otherwise no request is sent. */
function isOnTour(client: ApolloClient): boolean {
  const person = getFragmentData(ViewerFacts, client.readQuery({ query: ViewerQuery })?.viewer);
  const isDemo = client.readQuery({ query: DeploymentQuery })?.deployment.demo ?? false;
  return isDemo && !!person && !person.isTourHidden && nextStep(doneBy(person)) !== undefined;
}

/** A failure is ignored: the user’s work is saved, and only the tour does not show it. */
function note(client: ApolloClient, name: TourStepName, about: string): void {
  const variables = { input: { done: { name, about } } };
  void client.mutate({ mutation: NoteTour, variables }).catch(() => undefined);
}
