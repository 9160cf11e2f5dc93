import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { List, NativeSelect, Textarea } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';

const TeamsToMergeInto = graphql(`
  query TeamsToMergeInto {
    teams {
      id
      name
      closedAt
    }
  }
`);

const MergeTeam = graphql(`
  mutation MergeTeam($input: MergeTeamInput!) {
    mergeTeam(input: $input) {
      __typename
      ... on Team {
        id
        ...TeamActs_team
      }
      ...Refusal_problem
    }
  }
`);

interface MergeTeamDialogProps {
  readonly team: { readonly id: string; readonly name: string; readonly version: number };
  readonly onClose: () => void;
}

/** Closes a team and transfers its work to another. */
export function MergeTeamDialog({ team, onClose }: MergeTeamDialogProps) {
  const { t } = useLingui();
  const { data } = useQuery(TeamsToMergeInto);
  const [merge] = useChange(MergeTeam, {
    refreshes: ['team', 'teams', 'people'],
    whenStale: [{ __typename: 'Team', id: team.id }],
  });
  const form = useForm({
    draft: `merge ${team.id}`,
    saved: { intoId: '', reason: '' },
    version: team.version,
    check: ({ intoId, reason }) => {
      if (!intoId) return { field: 'intoId', message: t`Choose a team.` };
      return reason.trim() ? null : { field: 'reason', message: t`Give the reason: it becomes part of the record.` };
    },
    send: (typed, version) => merge({ teamId: team.id, version, ...typed }),
    onSent: onClose,
  });
  const others = (data?.teams ?? []).filter(({ id, closedAt }) => !closedAt && id !== team.id);
  return (
    <FormDialog form={form} title={t`Merge ${team.name} into another team`} action={t`Merge teams`} onClose={onClose}>
      <NativeSelect
        {...form.input('intoId')}
        data-autofocus
        label={t`Other team`}
        required
        data={[{ value: '', label: t`Choose a team` }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <List size="sm" spacing={4}>
        <List.Item>
          <Trans>All members join the other team. A person in both keeps the higher role.</Trans>
        </List.Item>
        <List.Item>
          <Trans>
            All commitments move to it, including archived and sensitive ones, which its members can then read. Open
            follow-ups move too; finished ones keep the team that finished them.
          </Trans>
        </List.Item>
        <List.Item>
          <Trans>{team.name} is closed. If you reopen it, work that has moved stays with the other team.</Trans>
        </List.Item>
      </List>
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
