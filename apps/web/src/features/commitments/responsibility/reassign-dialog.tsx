import { useQuery } from '@apollo/client/react';
import { limits } from '@followthrough/domain/limits';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { graphql } from '../../../generated/gql.js';
import { aboutField, aboutForm, type Refusal } from '../../platform/refusal.js';
import { useReassignCommitment } from './use-reassign-commitment.js';

const TeamsToChoose = graphql(`
  query TeamsToChoose {
    teams {
      id
      name
    }
  }
`);

interface ReassignDialogProps {
  readonly id: string;
  readonly leadTeamId: string;
  readonly onClose: () => void;
}

/** Gives a commitment to another team. */
export function ReassignDialog({ id, leadTeamId, onClose }: ReassignDialogProps) {
  const { t } = useLingui();
  const { data } = useQuery(TeamsToChoose);
  const { reassign, busy } = useReassignCommitment();
  const [teamId, setTeamId] = useState('');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const teams = (data?.teams ?? []).filter((team) => team.id !== leadTeamId);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!teamId) return setRefusal({ field: 'leadTeamId', message: t`Choose the team that is to answer for it.` });
    const outcome = await reassign({ id, leadTeamId: teamId, reason });
    if (outcome.refused) setRefusal(outcome.refused);
    else onClose();
  }

  return (
    <Dialog opened onClose={onClose} title={t`Give to another team`}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <NativeSelect
            label={t`Team`}
            required
            value={teamId}
            error={aboutField(refusal, 'leadTeamId')}
            data={[
              { value: '', label: t`Choose a team` },
              ...teams.map(({ id: value, name }) => ({ value, label: name })),
            ]}
            onChange={({ currentTarget }) => setTeamId(currentTarget.value)}
          />
          <Textarea
            label={t`Reason`}
            required
            autosize
            minRows={2}
            maxLength={limits.words}
            value={reason}
            error={aboutField(refusal, 'reason')}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <ProblemAlert message={aboutForm(refusal, ['leadTeamId', 'reason'])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Give it to them</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
