import { roundProblem } from '@followthrough/domain/rounds';
import { dayInWords } from '@followthrough/domain/days-meant';
import { useLingui } from '@lingui/react/macro';
import type { Round_RoundFragment } from '../../generated/graphql.js';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { today } from '../platform/days/today.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { RoundFields, roundInput } from './round-fields.js';

const EditRound = graphql(`
  mutation EditRound($input: EditRoundInput!) {
    editRound(input: $input) {
      __typename
      ... on Round {
        id
        ...Round_round
      }
      ...Refusal_problem
    }
  }
`);

interface EditRoundDialogProps {
  readonly round: Round_RoundFragment;
  readonly onClose: () => void;
}

/** Changes what an open round asks for. */
export function EditRoundDialog({ round, onClose }: EditRoundDialogProps) {
  const { t } = useLingui();
  const { id, version, title, asked, since, deadline } = round;
  const [edit] = useChange(EditRound, { refreshes: [{ __typename: 'Round', id }] });
  const form = useForm({
    draft: `edit round ${id}`,
    saved: { title, asked: asked ?? '', since, deadline },
    version,
    check: (typed) => roundProblem(roundInput(typed), today()),
    send: (typed, seen) => edit({ ...roundInput(typed), roundId: id, version: seen }),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t`Edit round`}
      size="lg"
      action={t`Save changes`}
      since={[
        { name: 'title', label: t`Title` },
        { name: 'since', label: t`Reports from`, words: ({ since: day }) => dayInWords(day) },
        { name: 'deadline', label: t`Deadline`, words: ({ deadline: day }) => dayInWords(day) },
        { name: 'asked', label: t`Instructions` },
      ]}
      onClose={onClose}
    >
      <RoundFields form={form} />
    </FormDialog>
  );
}
