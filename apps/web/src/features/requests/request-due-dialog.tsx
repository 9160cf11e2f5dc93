import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { DueDialogFacts } from '../commitments/due-dates/due-dialog.js';
import { dueInput, noDue } from '../commitments/due-dates/due-draft.js';
import { DueFields } from '../commitments/due-dates/due-fields.js';
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
  const { due, statementId } = form.values;
  const source = (statements.find((one) => one.id === statementId) ?? statements[0])?.source;
  return (
    <FormDialog form={form} title={t`Request a new due date`} size="lg" action={t`Send request`} onClose={onClose}>
      {statements.length > 0 && (
        <NativeSelect
          {...form.input('statementId')}
          label={t`The statement that says so`}
          description={t`Relative wording is counted from the date of its source.`}
          data={[
            { value: '', label: t`No archived statement` },
            ...statements.map(({ id: value, passage, source: { title } }) => ({
              value,
              label: `${title}: ${passage.quote.slice(0, 60)}`,
            })),
          ]}
        />
      )}
      <DueFields
        legend={t`The new date`}
        value={due}
        onChange={(next) => form.set({ due: next })}
        against={source?.published ?? null}
        asksWhy={false}
      />
      <Textarea {...form.input('reason', 'due.why')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
