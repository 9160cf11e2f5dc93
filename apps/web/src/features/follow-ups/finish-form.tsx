import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';

const FinishFollowUp = graphql(`
  mutation FinishFollowUp($input: FinishFollowUpInput!) {
    finishFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        ...FollowUpItem_followUp
      }
      ...Refusal_problem
    }
  }
`);

interface FinishFormProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Records the outcome in place, and finishes the follow-up. */
export function FinishForm({ id, title, onClose }: FinishFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [finish] = useChange(FinishFollowUp);
  const form = useForm({
    draft: `finish ${id}`,
    saved: { outcome: '' },
    check: ({ outcome }) =>
      outcome.trim() === ''
        ? { field: 'outcome', message: t`Enter the outcome. It becomes part of the record.` }
        : null,
    send: ({ outcome }) => finish({ id, outcome }),
    onSent: () => {
      announce(t`Finished: ${title}`);
      onClose();
    },
  });
  return (
    <Form form={form} place="in place" label={t`Finish ${title}`} action={t`Finish`} onClose={onClose}>
      <Textarea
        {...form.input('outcome')}
        label={t`Outcome`}
        description={t`Press Enter to save, or Shift and Enter for a new line.`}
        required
        autosize
        minRows={1}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          form.submit();
        }}
      />
    </Form>
  );
}
