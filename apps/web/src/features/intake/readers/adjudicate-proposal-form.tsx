import { useApolloClient } from '@apollo/client/react';
import type { Kind } from '@followthrough/domain/kinds';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import type { ReadIn_ItemFragment } from '../../../generated/graphql.js';
import { tellChanged } from '../../platform/changes/subjects.js';
import { useChange } from '../../platform/changes/use-change.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { FoundFields, foundInput, type FoundDraft } from './found-fields.js';

const AdjudicateProposal = graphql(`
  mutation AdjudicateProposal($input: AdjudicateProposalInput!) {
    adjudicateProposal(input: $input) {
      __typename
      ... on ReadProposal {
        ...ReadIn_item
      }
      ...Refusal_problem
    }
  }
`);

interface AdjudicateProposalFormProps {
  readonly item: ReadIn_ItemFragment;
  /** The suggested kind. */
  readonly kind: Kind;
  readonly onClose: () => void;
}

interface AdjudicationDraft extends FoundDraft {
  readonly words: string;
}

/** What counts where the two readers of a proposal differ, decided by a third person. */
export function AdjudicateProposalForm({ item, kind, onClose }: AdjudicateProposalFormProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const reading = { __typename: 'SourceReading', id: item.reading.id } as const;
  const [adjudicate] = useChange(AdjudicateProposal, { refreshes: [reading, 'readingsWaiting', 'sourcesToDecide'] });
  const form = useForm({
    draft: `adjudicate proposal ${item.id}`,
    saved: { isCommitment: '', kind, words: '' } as AdjudicationDraft,
    check: ({ isCommitment }) =>
      isCommitment ? null : { field: 'isCommitment', message: t`Choose whether it is a commitment.` },
    send: async ({ words, ...draft }) => {
      const answer = await adjudicate({
        ...{ itemId: item.id, ...foundInput(draft), words },
        seenAdjudicationId: item.adjudication?.id ?? null,
      });
      // Shows the other adjudication beside the message.
      if (answer.refused?.problemCode === 'ADJUDICATED_MEANWHILE') {
        void tellChanged(client, [{ __typename: 'ReadProposal', id: item.id }]);
      }
      return answer;
    },
    onSent: onClose,
  });
  return (
    <Form form={form} place="in place" label={t`Adjudicate`} action={t`Save adjudication`} onClose={onClose}>
      <FoundFields form={form} label={t`What counts`} />
      <Textarea {...form.input('words')} label={t`Reasons`} required autosize minRows={2} maxRows={8} />
    </Form>
  );
}
