import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import { draftOfDue, dueInput } from './due-draft.js';
import { DueBecauseFields } from './due-because-fields.js';

export const DueDialogFacts = graphql(`
  fragment DueDialog_commitment on Commitment {
    id
    version
    dueWords
    dueEdtf
    dueBasis
    dueWhy
    dueAgainst
    statements {
      id
      passage {
        id
        quote
      }
      source {
        id
        title
        published
      }
    }
  }
`);

const ChangeDueDate = graphql(`
  mutation ChangeDueDate($input: ChangeDueDateInput!) {
    changeDueDate(input: $input) {
      __typename
      ... on Commitment {
        id
        version
      }
      ...Refusal_problem
    }
  }
`);

interface DueDialogProps {
  readonly commitment: FragmentType<typeof DueDialogFacts>;
  readonly onClose: () => void;
}

/** Moves a due date, with the reason and the statement that moved it, or corrects a mistake. */
export function DueDialog({ commitment: masked, onClose }: DueDialogProps) {
  const { t } = useLingui();
  const commitment = getFragmentData(DueDialogFacts, masked);
  const { id, statements } = commitment;
  const [change] = useChange(ChangeDueDate, { refreshes: [{ __typename: 'Commitment', id }] });
  const hadDate = Boolean(commitment.dueEdtf);
  const form = useForm({
    draft: `due ${id}`,
    saved: { due: draftOfDue(commitment), isCorrection: false, statementId: '', reason: '' },
    version: commitment.version,
    send: ({ due, isCorrection, statementId, reason }, version) =>
      change({
        commitmentId: id,
        version,
        due: dueInput({ ...due, why: reason }),
        reason,
        statementId: statementId || null,
        isCorrection: hadDate && isCorrection,
      }),
    onSent: onClose,
  });
  const { isCorrection } = form.values;
  return (
    <FormDialog
      form={form}
      title={t`Due date`}
      size="lg"
      action={t`Save date`}
      since={[
        {
          name: 'due',
          label: t`Due date`,
          words: ({ due: { words, edtf } }) => [words, edtf].filter(Boolean).join(' · '),
        },
      ]}
      onClose={onClose}
    >
      {hadDate && (
        <Radio.Group
          label={t`What happened`}
          value={isCorrection ? 'wrong' : 'moved'}
          onChange={(value) => form.set({ isCorrection: value === 'wrong' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio
              value="moved"
              label={t`The date moved`}
              description={t`The old date stays on record, and the difference counts as slippage. A later date that no manager agreed to is marked “moved without leave”: request it instead.`}
            />
            <Radio
              value="wrong"
              label={t`The date was entered wrongly`}
              description={t`The date did not change; the entry was wrong. After the first report, this counts as a move.`}
            />
          </Stack>
        </Radio.Group>
      )}
      <DueBecauseFields form={form} legend={t`The date`} statements={statements} />
    </FormDialog>
  );
}
