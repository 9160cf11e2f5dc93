import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { DueDialogFacts } from '../commitments/due-dates/due-dialog.js';
import { dueInput, noDue } from '../commitments/due-dates/due-draft.js';
import { DueBecauseFields } from '../commitments/due-dates/due-because-fields.js';
import { useChange } from '../platform/changes/use-change.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';

const RequestDueDate = graphql(`
  mutation RequestDueDate($input: RequestDueDateInput!) {
    requestDueDate(input: $input) {
      __typename
      ... on CommitmentRequest {
        id
        ...Request_request
      }
      ...Refusal_problem
    }
  }
`);

interface RequestDueDialogProps {
  readonly commitment: FragmentType<typeof DueDialogFacts>;
  readonly onClose: () => void;
}

/** Requests a new due date, with the reason and the statement that moves it, if any. */
export function RequestDueDialog({ commitment: masked, onClose }: RequestDueDialogProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { id, version, statements } = getFragmentData(DueDialogFacts, masked);
  const [request] = useChange(RequestDueDate, { refreshes: [{ __typename: 'Commitment', id }, 'ownRequests'] });
  const form = useForm({
    draft: `request due ${id}`,
    saved: { due: noDue, statementId: '', reason: '' },
    version,
    check: ({ due }) => (dueInput(due) ? null : { field: 'due', message: t`Enter the new date.` }),
    send: ({ due, statementId, reason }, seen) =>
      request({
        commitmentId: id,
        version: seen,
        due: dueInput({ ...due, why: reason }),
        reason,
        statementId: statementId || null,
      }),
    onSent: () => {
      announce(t`Request sent`);
      onClose();
    },
  });
  return (
    <FormDialog form={form} title={t`Request a new due date`} size="lg" action={t`Send request`} onClose={onClose}>
      <DueBecauseFields form={form} legend={t`The new date`} statements={statements} />
    </FormDialog>
  );
}
