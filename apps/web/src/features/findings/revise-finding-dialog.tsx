import { findingSeverities } from '@followthrough/domain/finding-terms';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { useChange } from '../platform/changes/use-change.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { wordsInput, wordsOf, type WordsDraft } from './finding-draft.js';
import { FindingFields, useSeverityCheck } from './finding-fields.js';

const ReviseFinding = graphql(`
  mutation ReviseFinding($input: ReviseFindingInput!) {
    reviseFinding(input: $input) {
      __typename
      ... on Finding {
        id
        ...Finding_finding
      }
      ...Refusal_problem
    }
  }
`);

interface ReviseFindingDialogProps {
  readonly finding: Finding_FindingFragment;
  readonly onClose: () => void;
}

/** New words for a draft; earlier ones stay in the record. */
export function ReviseFindingDialog({ finding, onClose }: ReviseFindingDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const check = useSeverityCheck();
  const { id: findingId, wording } = finding;
  const [revise] = useChange(ReviseFinding, { whenStale: [{ __typename: 'Finding', id: findingId }] });
  const form = useForm<WordsDraft, unknown>({
    draft: `revise finding ${findingId}`,
    saved: wordsOf(wording),
    version: wording.number,
    check,
    send: (draft, version) => revise({ findingId, version, ...wordsInput(draft) }),
    onSent: () => {
      announce(t`Finding revised`);
      onClose();
    },
  });
  return (
    <FormDialog
      form={form}
      title={t`Revise finding`}
      size="xl"
      action={t`Save`}
      since={[
        {
          name: 'severity',
          label: t`Severity`,
          words: ({ severity }) => (severity ? words(findingSeverities[severity].label) : ''),
        },
        { name: 'title', label: t`Title` },
        { name: 'condition', label: t`Condition` },
        { name: 'criterion', label: t`Criterion` },
        { name: 'consequence', label: t`Consequence` },
        { name: 'recommendation', label: t`Recommendation` },
      ]}
      onClose={onClose}
    >
      <FindingFields form={form} />
    </FormDialog>
  );
}
