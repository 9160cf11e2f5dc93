import { Trans, useLingui } from '@lingui/react/macro';
import { Text, Textarea } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import { ChosenList } from '../../organisations/chosen-list.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import { CommitmentSearch, type ChosenCommitment } from '../commitment-search.js';

const MarkDuplicate = graphql(`
  mutation MarkDuplicate($input: MarkDuplicateInput!) {
    markDuplicate(input: $input) {
      __typename
      ... on Commitment {
        id
      }
      ...Refusal_problem
    }
  }
`);

interface DuplicateDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

interface DuplicateDraft {
  readonly original: ChosenCommitment | null;
  readonly reason: string;
}

/** Marks a commitment as a duplicate; both stay, and this one links to the original. */
export function DuplicateDialog({ id, onClose }: DuplicateDialogProps) {
  const { t } = useLingui();
  const [mark] = useChange(MarkDuplicate, { refreshes: [{ __typename: 'Commitment', id }] });
  const saved: DuplicateDraft = { original: null, reason: '' };
  const form = useForm({
    draft: `duplicate ${id}`,
    saved,
    check: ({ original }) =>
      original ? null : { field: 'ofId', message: t`No commitment is chosen yet. Find it by its title or reference.` },
    send: ({ original, reason }) => mark({ id, ofId: original!.id, reason }),
    onSent: onClose,
  });
  const { value: original, error, onChange: choose } = form.field('original', 'ofId');
  return (
    <FormDialog form={form} title={t`Mark as a duplicate`} action={t`Mark as a duplicate`} onClose={onClose}>
      <Text>
        <Trans>Both stay in the register. This one links to the other.</Trans>
      </Text>
      <CommitmentSearch
        label={t`Commitment to keep`}
        description={t`By title or reference.`}
        error={error}
        except={id}
        onChoose={choose}
      />
      <ChosenList chosen={original ? [original] : []} onRemove={() => choose(null)} />
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
