import { useLingui, Trans } from '@lingui/react/macro';
import { Button, NativeSelect, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { useViewer } from '../../people/viewer.js';
import { useChange } from '../../platform/changes/use-change.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useTeamReaders } from './team-readers.js';

const AskReaders = graphql(`
  mutation AskReaders($input: AskReadersInput!) {
    askReaders(input: $input) {
      __typename
      ... on SourceReading {
        id
        ...Reading_facts
      }
      ...Refusal_problem
    }
  }
`);

/** The teams whose readers the user names. */
export function useManagedTeams(): readonly { readonly id: string; readonly name: string }[] {
  const { person, viewer } = useViewer();
  return person.memberships.flatMap(({ team }) => (!team.closedAt && viewer.manages(team.id) ? [team] : []));
}

/** For managers, while likely proposals wait: two people who read them without seeing each other’s answers. */
export function AskReadersButton({ sourceId }: { readonly sourceId: string }) {
  const [isOpen, setOpen] = useState(false);
  const teams = useManagedTeams();
  if (teams.length === 0) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" className="ft-no-print" onClick={() => setOpen(true)}>
        <Trans>Ask two readers</Trans>
      </Button>
      {isOpen && <AskReadersDialog sourceId={sourceId} teams={teams} onClose={() => setOpen(false)} />}
    </>
  );
}

interface AskReadersDialogProps {
  readonly sourceId: string;
  readonly teams: ReturnType<typeof useManagedTeams>;
  readonly onClose: () => void;
}

function AskReadersDialog({ sourceId, teams, onClose }: AskReadersDialogProps) {
  const { t } = useLingui();
  const [ask] = useChange(AskReaders, {
    refreshes: [{ __typename: 'Source', id: sourceId }, 'readingsWaiting', 'sourcesToDecide'],
  });
  const form = useForm({
    draft: `ask readers ${sourceId}`,
    saved: { teamId: teams[0]!.id, firstReader: '', secondReader: '' },
    check: ({ firstReader, secondReader }) =>
      firstReader && secondReader ? null : { field: 'readerIds', message: t`Choose two readers.` },
    send: ({ teamId, firstReader, secondReader }) => ask({ sourceId, teamId, readerIds: [firstReader, secondReader] }),
    onSent: onClose,
  });
  const { teamId, firstReader, secondReader } = form.values;
  const readers = useTeamReaders(teamId).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog form={form} title={t`Ask two readers`} action={t`Ask them`} size="md" onClose={onClose}>
      <Text size="sm">
        <Trans>
          Both read every likely proposal that waits for a decision, without seeing each other’s answers. Until both
          have finished, nobody decides on those proposals.
        </Trans>
      </Text>
      {teams.length > 1 && (
        <NativeSelect
          name="teamId"
          label={t`Team`}
          required
          value={teamId}
          error={form.error('teamId')}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => form.set({ teamId: currentTarget.value, firstReader: '', secondReader: '' })}
        />
      )}
      <Select
        name="readerIds"
        label={t`First reader`}
        required
        searchable
        data={readers}
        value={firstReader || null}
        error={form.error('readerIds')}
        onChange={(next) => form.set({ firstReader: next ?? '' })}
      />
      <Select
        label={t`Second reader`}
        required
        searchable
        data={readers}
        value={secondReader || null}
        onChange={(next) => form.set({ secondReader: next ?? '' })}
      />
    </FormDialog>
  );
}
