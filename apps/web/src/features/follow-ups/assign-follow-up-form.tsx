import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { followUpInput, type FollowUpDraft } from './follow-up-draft.js';
import { FollowUpFields } from './follow-up-fields.js';

export const AssignFollowUp = graphql(`
  mutation AssignFollowUp($input: AssignFollowUpInput!) {
    assignFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        id
        commitment {
          id
          ...FollowUpsBlock_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

interface AssignFollowUpFormProps {
  readonly commitmentId: string;
  /** The missing item that it should resolve, if any. */
  readonly missing?: { readonly id: string; readonly words: string };
  readonly onClose: () => void;
}

/** Form to assign a follow-up for a commitment. */
export function AssignFollowUpForm({ commitmentId, missing, onClose }: AssignFollowUpFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [assign] = useChange(AssignFollowUp);
  const saved: FollowUpDraft = { title: missing?.words ?? '', details: '', assignee: null, dueOn: '' };
  const form = useForm({
    draft: `follow-up ${commitmentId} ${missing?.id ?? ''}`,
    saved,
    send: (draft) => assign({ commitmentId, missingThingId: missing?.id ?? null, ...followUpInput(draft) }),
    onSent: () => {
      announce(t`Follow-up assigned`);
      onClose();
    },
  });
  return (
    <Form form={form} place="in place" label={t`Assign follow-up`} action={t`Assign follow-up`} onClose={onClose}>
      <FollowUpFields form={form} />
    </Form>
  );
}
