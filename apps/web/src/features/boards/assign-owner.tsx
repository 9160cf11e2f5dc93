import { useQuery } from '@apollo/client/react';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { useToasts } from '@followthrough/ui/toasts';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { AssignOwnerOfQuery } from '../../generated/graphql.js';
import { CommitmentDraftFacts, draftOfCommitment, factsInput } from '../commitments/facts/commitment-draft.js';
import { PersonSearch, type ChosenPerson } from '../people/person-search.js';
import { useChange } from '../platform/changes/use-change.js';
import { useUndoToast } from '../platform/changes/use-undo-toast.js';
import { QueryFailed } from '../platform/query-failed.js';

const AssignOwnerOf = graphql(`
  query AssignOwnerOf($id: UUID!) {
    commitment(id: $id) {
      id
      reference
      title
      leadTeam {
        id
        name
        memberships(first: 20) {
          edges {
            node {
              id
              person {
                id
                name
                deactivatedAt
              }
            }
          }
        }
      }
      ...CommitmentDraft_commitment
    }
  }
`);

const AssignOwnerMutation = graphql(`
  mutation AssignOwner($input: EditCommitmentInput!) {
    editCommitment(input: $input) {
      __typename
      ... on Commitment {
        id
        version
        accountable {
          id
          name
        }
      }
      ...Refusal_problem
    }
  }
`);

interface AssignOwnerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Sets the accountable person of a commitment: one click on a member of its team, or a search for anyone else. */
export function AssignOwner({ id, onClose }: AssignOwnerProps) {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(AssignOwnerOf, {
    variables: { id },
    // The edit includes the version that was read, so the form starts with the server’s current data.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Dialog opened title={t`Assign owner`} onClose={onClose}>
      {data?.commitment ? (
        <Choice commitment={data.commitment} onClose={onClose} />
      ) : loading ? (
        <FormSkeleton fields={2} />
      ) : (
        <QueryFailed error={error} onRetry={() => void refetch()} />
      )}
    </Dialog>
  );
}

interface ChoiceProps {
  readonly commitment: NonNullable<AssignOwnerOfQuery['commitment']>;
  readonly onClose: () => void;
}

function Choice({ commitment, onClose }: ChoiceProps) {
  const { t } = useLingui();
  const { show } = useToasts();
  const tellUndone = useUndoToast();
  const [refused, setRefused] = useState<string | null>(null);
  const { id, reference, title, leadTeam } = commitment;
  const { version, accountable } = getFragmentData(CommitmentDraftFacts, commitment);
  const [edit, busy] = useChange(AssignOwnerMutation, { refreshes: [{ __typename: 'Commitment', id }] });
  const members = leadTeam.memberships.edges
    .map(({ node }) => node.person)
    .filter(({ id: person, deactivatedAt }) => !deactivatedAt && person !== accountable?.id);

  const set = (person: ChosenPerson | null, based: number) => {
    const facts = factsInput({ ...draftOfCommitment(commitment), accountableId: person?.id ?? null });
    return edit({ id, version: based, facts, stage: null });
  };

  async function assign(person: ChosenPerson | null) {
    const answer = await set(person, version);
    if (!answer.done) return setRefused(answer.refused.message);
    const { version: now } = answer.done;
    const name = person?.name;
    show({
      message: name ? t`${reference} is assigned to ${name}` : t`${reference} has no owner now`,
      undo: () =>
        void set(accountable ?? null, now).then((undone) => tellUndone(undone, t`Owner of ${reference} restored`)),
    });
    onClose();
  }

  return (
    <Stack gap="sm">
      <Text fw={600}>
        {reference} · <bdi>{title}</bdi>
      </Text>
      <ProblemAlert message={refused} />
      <Text size="sm">
        {accountable ? (
          <Trans>
            Current owner: <bdi>{accountable.name}</bdi>
          </Trans>
        ) : (
          <Trans>No owner yet</Trans>
        )}
      </Text>
      {members.length > 0 && (
        <Stack gap={4} role="group" aria-label={t`Members of ${leadTeam.name}`} align="stretch">
          {members.map((person) => (
            <Button
              key={person.id}
              variant="default"
              justify="flex-start"
              disabled={busy}
              onClick={() => void assign(person)}
            >
              <bdi>{person.name}</bdi>
            </Button>
          ))}
        </Stack>
      )}
      <PersonSearch label={t`Anyone else`} onChoose={(person) => void assign(person)} />
      {accountable && (
        <Button variant="subtle" disabled={busy} onClick={() => void assign(null)}>
          <Trans>Remove owner</Trans>
        </Button>
      )}
    </Stack>
  );
}
