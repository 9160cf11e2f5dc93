import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';
import { ReasonDialog } from '../../platform/forms/reason-dialog.js';
import type { Subject } from '../../platform/changes/subjects.js';
import { useChange } from '../../platform/changes/use-change.js';

export const ArchivedCommitment = graphql(`
  fragment Archived_commitment on Commitment {
    id
    archivedAt
    archivedReason
  }
`);

const ArchiveCommitment = graphql(`
  mutation ArchiveCommitment($input: CommitmentReasonInput!) {
    archiveCommitment(input: $input) {
      __typename
      ...Archived_commitment
      ...Refusal_problem
    }
  }
`);

const RestoreCommitment = graphql(`
  mutation RestoreCommitment($input: CommitmentReasonInput!) {
    restoreCommitment(input: $input) {
      __typename
      ...Archived_commitment
      ...Refusal_problem
    }
  }
`);

const UnmarkDuplicate = graphql(`
  mutation UnmarkDuplicate($input: CommitmentReasonInput!) {
    unmarkDuplicate(input: $input) {
      __typename
      ... on Commitment {
        id
      }
      ...Refusal_problem
    }
  }
`);

interface ReasonedProps {
  readonly id: string;
  readonly onClose: () => void;
}

const commitment = (id: string): readonly Subject[] => [{ __typename: 'Commitment', id }];

export function ArchiveDialog({ id, onClose }: ReasonedProps) {
  const { t } = useLingui();
  const [archive] = useChange(ArchiveCommitment, { refreshes: commitment(id) });
  return (
    <ReasonDialog
      draft={`archive ${id}`}
      title={t`Archive this commitment`}
      action={t`Archive`}
      send={(reason) => archive({ id, reason })}
      onClose={onClose}
    >
      <Trans>
        It leaves the board and cannot be changed while it is archived. Nothing is deleted, and you can restore it
        later.
      </Trans>
    </ReasonDialog>
  );
}

export function RestoreDialog({ id, onClose }: ReasonedProps) {
  const { t } = useLingui();
  const [restore] = useChange(RestoreCommitment, { refreshes: commitment(id) });
  return (
    <ReasonDialog
      draft={`restore ${id}`}
      title={t`Restore this commitment`}
      action={t`Restore`}
      send={(reason) => restore({ id, reason })}
      onClose={onClose}
    />
  );
}

export function UnmarkDuplicateDialog({ id, onClose }: ReasonedProps) {
  const { t } = useLingui();
  const [unmark] = useChange(UnmarkDuplicate, { refreshes: commitment(id) });
  return (
    <ReasonDialog
      draft={`unmark ${id}`}
      title={t`Not a duplicate`}
      action={t`Remove`}
      send={(reason) => unmark({ id, reason })}
      onClose={onClose}
    />
  );
}
