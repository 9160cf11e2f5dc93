import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { SentenceForm } from '../platform/forms/sentence-form.js';
import { findingsOfFollowUp } from './follow-up-fragment.js';

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
  const [finish] = useChange(FinishFollowUp, { refreshes: findingsOfFollowUp });
  return (
    <SentenceForm
      draft={`finish ${id}`}
      label={t`Finish ${title}`}
      action={t`Finish`}
      name="outcome"
      title={t`Outcome`}
      missing={t`Enter the outcome. It becomes part of the record.`}
      send={(outcome) => finish({ id, outcome })}
      onSent={() => announce(t`Finished: ${title}`)}
      onClose={onClose}
    />
  );
}
