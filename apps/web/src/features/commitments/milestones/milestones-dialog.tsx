import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import { draftOfDue } from '../due-dates/due-draft.js';
import { MilestoneFields, milestoneInputs, type MilestoneDraft } from './milestone-fields.js';

export const MilestonesDialogFacts = graphql(`
  fragment MilestonesDialog_commitment on Commitment {
    id
    version
    milestones {
      id
      words
      isRequired
      neededGrade
      dueWords
      dueEdtf
      dueBasis
      dueWhy
    }
    statements {
      id
      source {
        id
        published
      }
    }
  }
`);

const SetMilestones = graphql(`
  mutation SetMilestones($input: SetMilestonesInput!) {
    setMilestones(input: $input) {
      __typename
      ... on Commitment {
        id
        version
      }
      ...Refusal_problem
    }
  }
`);

interface MilestonesDialogProps {
  readonly commitment: FragmentType<typeof MilestonesDialogFacts>;
  readonly onClose: () => void;
}

interface MilestonesDraft {
  readonly milestones: readonly MilestoneDraft[];
}

/** Adds, edits, reorders and removes all milestones of a commitment at once. */
export function MilestonesDialog({ commitment: masked, onClose }: MilestonesDialogProps) {
  const { t } = useLingui();
  const { id, version, milestones, statements } = getFragmentData(MilestonesDialogFacts, masked);
  const [setMilestones] = useChange(SetMilestones, { refreshes: [{ __typename: 'Commitment', id }] });
  const saved: MilestonesDraft = {
    milestones: milestones.map(({ dueWords, dueEdtf, dueBasis, dueWhy, ...one }) => ({
      ...one,
      key: one.id,
      due: draftOfDue({ dueWords, dueEdtf, dueBasis, dueWhy }),
    })),
  };
  const form = useForm({
    draft: `milestones ${id}`,
    saved,
    version,
    send: (draft, based) =>
      setMilestones({ commitmentId: id, version: based, milestones: milestoneInputs(draft.milestones) }),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t`Milestones`}
      size="lg"
      action={t`Save milestones`}
      since={[
        {
          name: 'milestones',
          label: t`Milestones`,
          words: (draft) => draft.milestones.map(({ words, due }) => `${words} ${due.words || due.edtf}`).join(' · '),
        },
      ]}
      onClose={onClose}
    >
      <MilestoneFields
        value={form.values.milestones}
        onChange={(next) => form.set({ milestones: next })}
        against={statements[0]?.source.published ?? null}
      />
    </FormDialog>
  );
}
