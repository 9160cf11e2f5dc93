import { addDays } from '@followthrough/domain/days';
import { roundPolicy } from '@followthrough/domain/policies/round';
import { roundProblem } from '@followthrough/domain/rounds';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { today } from '../platform/days/today.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { roundAddress } from './round-address.js';
import { RoundFields, roundInput } from './round-fields.js';

const OpenRound = graphql(`
  mutation OpenRound($input: OpenRoundInput!) {
    openRound(input: $input) {
      __typename
      ... on Round {
        id
        ...Round_round
      }
      ...Refusal_problem
    }
  }
`);

const allTeams = '';
/** The usual time for reporting, in days. */
const usualDays = 14;

/** Opens a round for a team that the user manages, or for all teams. */
export function OpenRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { person, viewer } = useViewer();
  const managed = person.memberships
    .map(({ team }) => team)
    .filter(({ id, closedAt }) => !closedAt && roundPolicy.open(viewer, { teamId: id }));
  const [open] = useChange(OpenRound, { refreshes: ['rounds', 'roundsToReport'] });
  const form = useForm({
    draft: 'open round',
    saved: {
      teamId: managed[0]?.id ?? allTeams,
      title: '',
      asked: '',
      since: today(),
      deadline: addDays(today(), usualDays),
    },
    check: (typed) => roundProblem(roundInput(typed), today()),
    send: ({ teamId, ...typed }) => open({ ...roundInput(typed), teamId: teamId || null }),
    onSent: ({ id }) => {
      announce(t`Round opened`);
      onClose();
      void navigate({ to: roundAddress(id) });
    },
  });
  return (
    <FormDialog form={form} title={t`Open a reporting round`} size="lg" action={t`Open round`} onClose={onClose}>
      <Text size="sm" c="dimmed">
        <Trans>
          Every open commitment of these teams needs a report that is true of the first day below, or of a later one.
          After the deadline you freeze the figures, and managers sign them.
        </Trans>
      </Text>
      <NativeSelect
        {...form.input('teamId')}
        label={t`Teams`}
        data={[
          ...managed.map(({ id, name }) => ({ value: id, label: name })),
          { value: allTeams, label: t`All teams` },
        ]}
      />
      <RoundFields form={form} />
    </FormDialog>
  );
}
