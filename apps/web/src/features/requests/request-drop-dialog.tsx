import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Text, Textarea } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { WithdrawingStatementsCommitment } from '../delivery/withdrawing-statements-field.js';
import { useChange } from '../platform/changes/use-change.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';

const RequestDrop = graphql(`
  mutation RequestDrop($input: RequestDropInput!) {
    requestDrop(input: $input) {
      __typename
      ... on CommitmentRequest {
        id
        ...Request_request
      }
      ...Refusal_problem
    }
  }
`);

interface RequestDropDialogProps {
  readonly commitment: FragmentType<typeof WithdrawingStatementsCommitment>;
  readonly onClose: () => void;
}

/** Requests to drop a commitment, with the reason and the statement in which its owner withdraws it. */
export function RequestDropDialog({ commitment: masked, onClose }: RequestDropDialogProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { id, statements } = getFragmentData(WithdrawingStatementsCommitment, masked);
  const withdrawing = statements.filter(({ roles }) => roles.includes('WITHDRAWS'));
  const [request] = useChange(RequestDrop, { refreshes: [{ __typename: 'Commitment', id }, 'ownRequests'] });
  const form = useForm({
    draft: `request drop ${id}`,
    saved: { statementId: withdrawing[0]?.id ?? '', reason: '' },
    check: ({ statementId }) =>
      statementId
        ? null
        : { field: 'statementId', message: t`Mark the passage that withdraws it in its source first.` },
    send: ({ statementId, reason }) => request({ commitmentId: id, statementId, reason }),
    onSent: () => {
      announce(t`Request sent`);
      onClose();
    },
  });
  return (
    <FormDialog form={form} title={t`Request to drop`} size="lg" action={t`Send request`} onClose={onClose}>
      <Text size="sm" c="dimmed">
        <Trans>If a manager agrees, the commitment is reported as “Withdrawn”, with your reason.</Trans>
      </Text>
      <NativeSelect
        {...form.input('statementId')}
        label={t`The statement that withdraws it`}
        data={
          withdrawing.length > 0
            ? withdrawing.map(({ id: value, passage }) => ({ value, label: passage.quote.slice(0, 100) }))
            : [{ value: '', label: t`No archived statement withdraws it` }]
        }
      />
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
