import { graphql } from '../../generated/gql.js';
import type { TourStepName, Viewer_FactsFragment } from '../../generated/graphql.js';

/** Completed steps, each with the ID or reference of the record it was last done with. */
export type Done = Readonly<Partial<Record<TourStepName, string>>>;

/** The user’s progress, saved with their account. */
export const doneBy = ({ tourSteps }: Pick<Viewer_FactsFragment, 'tourSteps'>): Done =>
  Object.fromEntries(tourSteps.map(({ name, about }) => [name, about]));

export const NoteTour = graphql(`
  mutation NoteTour($input: NoteTourInput!) {
    noteTour(input: $input) {
      __typename
      id
      isTourHidden
      tourSteps {
        name
        about
      }
    }
  }
`);
