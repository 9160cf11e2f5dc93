import { freezeRoundProblem } from '@followthrough/domain/rounds';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { List, Text } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import type { Round_RoundFragment } from '../../generated/graphql.js';
import { useRefusalWords } from '../platform/changes/refusal-words.js';
import { useChange } from '../platform/changes/use-change.js';
import { today } from '../platform/days/today.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';

const FreezeRound = graphql(`
  mutation FreezeRound($input: FreezeRoundInput!) {
    freezeRound(input: $input) {
      __typename
      ... on Round {
        id
        ...Round_round
      }
      ...Refusal_problem
    }
  }
`);

interface FreezeRoundDialogProps {
  readonly round: Round_RoundFragment;
  readonly onClose: () => void;
}

/** Says what freezing does before it starts, because nobody can undo it once it is complete. */
export function FreezeRoundDialog({ round, onClose }: FreezeRoundDialogProps) {
  const { t } = useLingui();
  const { id, owing, title, team } = round;
  const [freeze] = useChange(FreezeRound, { refreshes: [{ __typename: 'Round', id }, 'rounds', 'roundsToReport'] });
  const say = useRefusalWords();
  const wrong = freezeRoundProblem({ ...round, teamId: team?.id ?? null }, { owing, seenOwing: owing }, today());
  const form = useForm({
    saved: {},
    check: () => wrong,
    send: () => freeze({ roundId: id, seenOwing: owing }),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} title={t`Freeze “${title}”`} action={t`Freeze round`} onClose={onClose}>
      <Text fw={600}>
        {wrong ? (
          say(wrong)
        ) : (
          <Plural
            value={owing}
            _0="All reports are there."
            one="# report is missing. It is frozen as missing."
            other="# reports are missing. They are frozen as missing."
          />
        )}
      </Text>
      <List size="sm" spacing={4}>
        <List.Item>
          <Trans>Stage, status and due date of every commitment are saved as they are now.</Trans>
        </List.Item>
        <List.Item>
          <Trans>They never change afterwards. A correction is an amendment, shown beside the frozen value.</Trans>
        </List.Item>
        <List.Item>
          <Trans>The managers of each team then sign its figures.</Trans>
        </List.Item>
      </List>
    </FormDialog>
  );
}
