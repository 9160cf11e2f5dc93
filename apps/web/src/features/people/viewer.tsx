import { viewerOf, type Viewer } from '@followthrough/domain/policies/viewer';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Viewer_FactsFragment } from '../../generated/graphql.js';
import { DraftsOwner } from '../platform/forms/drafts.js';

export const ViewerFacts = graphql(`
  fragment Viewer_facts on Person {
    id
    version
    name
    email
    isAuditor
    isAdministrator
    isTourHidden
    tourSteps {
      name
      about
    }
    lastPasswordReset {
      id
      proposedAt
      proposedBy {
        id
        name
      }
    }
    memberships {
      team {
        id
        name
        closedAt
      }
      role
    }
  }
`);

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      ...Viewer_facts
    }
  }
`);

/** The signed-in user: `person` for display, `viewer` for policies. */
export interface SignedIn {
  readonly person: Viewer_FactsFragment;
  readonly viewer: Viewer;
}

const Context = createContext<SignedIn | null>(null);

interface ViewerProviderProps {
  readonly facts: FragmentType<typeof ViewerFacts>;
  /** Whether the page only shows, as on a past day: nobody has a role there, so it offers no changes. */
  readonly isReading?: boolean;
  readonly children: ReactNode;
}

export function ViewerProvider({ facts, isReading = false, children }: ViewerProviderProps) {
  const person = getFragmentData(ViewerFacts, facts);
  const value = useMemo(
    () => ({ person, viewer: isReading ? viewerWithoutRoles(person) : signedInViewer(person) }),
    [person, isReading],
  );
  return (
    <Context.Provider value={value}>
      <DraftsOwner.Provider value={person.id}>{children}</DraftsOwner.Provider>
    </Context.Provider>
  );
}

function signedInViewer({ id, memberships, isAuditor, isAdministrator }: Viewer_FactsFragment): Viewer {
  const roles = memberships.map(({ team, role }) => ({ teamId: team.id, role }));
  return viewerOf({ id, roles, isAuditor, isAdministrator });
}

function viewerWithoutRoles({ id }: Viewer_FactsFragment): Viewer {
  return viewerOf({ id, roles: [], isAuditor: false, isAdministrator: false });
}

/** The signed-in user. The routes ensure that every page in the shell has one. */
export function useViewer(): SignedIn {
  const signedIn = useContext(Context);
  if (!signedIn) throw new Error('useViewer belongs inside the shell, where somebody is signed in.');
  return signedIn;
}
