import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { useAnnounce } from '@followthrough/ui/announcer';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { draftOf, followUpInput } from './follow-up-draft.js';
import { FollowUpFields } from './follow-up-fields.js';
import { findingsOfFollowUp } from './follow-up-fragment.js';

const EditFollowUp = graphql(`
  mutation EditFollowUp($input: EditFollowUpInput!) {
    editFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        ...FollowUpItem_followUp
      }
      ...Refusal_problem
    }
  }
`);

interface EditFollowUpFormProps {
  readonly followUp: FollowUpItem_FollowUpFragment;
  readonly onClose: () => void;
}

/**
 * Changes the task, assignee or date; a change that another person saved meanwhile is shown before it is overwritten.
 */
export function EditFollowUpForm({ followUp, onClose }: EditFollowUpFormProps) {
  const { t, i18n } = useLingui();
  const announce = useAnnounce();
  const { id, title, version } = followUp;
  const [edit] = useChange(EditFollowUp, {
    refreshes: findingsOfFollowUp,
    whenStale: [{ __typename: 'FollowUp', id }],
  });
  const form = useForm({
    draft: `edit follow-up ${id}`,
    saved: draftOf(followUp),
    version,
    send: (draft, based) => edit({ id, version: based, ...followUpInput(draft) }),
    onSent: () => {
      announce(t`Follow-up saved`);
      onClose();
    },
  });
  return (
    <Form
      form={form}
      place="in place"
      label={t`Change ${title}`}
      action={t`Save`}
      since={[
        { name: 'title', label: t`Task` },
        { name: 'details', label: t`Details` },
        { name: 'assignee', label: t`Assign to`, words: ({ assignee }) => assignee?.name ?? '' },
        {
          name: 'dueOn',
          label: t`Due`,
          words: ({ dueOn }) => (dueOn ? formatIsoDay(dueOn, dateLocale(i18n.locale)) : ''),
        },
      ]}
      onClose={onClose}
    >
      <FollowUpFields form={form} />
    </Form>
  );
}
