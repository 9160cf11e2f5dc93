import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';

const TeamsToChoose = graphql(`
  query TeamsToChoose {
    teams {
      id
      name
      closedAt
    }
  }
`);

const ReassignCommitment = graphql(`
  mutation ReassignCommitment($input: ReassignCommitmentInput!) {
    reassignCommitment(input: $input) {
      __typename
      ... on Commitment {
        id
        leadTeam {
          id
          name
        }
      }
      ...Refusal_problem
    }
  }
`);

interface ReassignDialogProps {
  readonly id: string;
  readonly leadTeamId: string;
  readonly onClose: () => void;
}

/** Changes the lead team of a commitment. */
export function ReassignDialog({ id, leadTeamId, onClose }: ReassignDialogProps) {
  const { t } = useLingui();
  const { data } = useQuery(TeamsToChoose);
  const [reassign] = useChange(ReassignCommitment, { refreshes: [{ __typename: 'Commitment', id }] });
  const form = useForm({
    draft: `reassign ${id}`,
    saved: { teamId: '', reason: '' },
    check: ({ teamId }) => (teamId ? null : { field: 'leadTeamId', message: t`Choose the team responsible for it.` }),
    send: ({ teamId, reason }) => reassign({ id, leadTeamId: teamId, reason }),
    onSent: onClose,
  });
  const teams = (data?.teams ?? []).filter((team) => !team.closedAt && team.id !== leadTeamId);
  return (
    <FormDialog form={form} title={t`Change lead team`} action={t`Reassign`} onClose={onClose}>
      <NativeSelect
        {...form.input('teamId', 'leadTeamId')}
        label={t`Team`}
        required
        data={[{ value: '', label: t`Choose a team` }, ...teams.map(({ id: value, name }) => ({ value, label: name }))]}
      />
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
