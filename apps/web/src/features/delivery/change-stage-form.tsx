import type { RuleProblem } from '@followthrough/domain/problems';
import { isStepBack } from '@followthrough/domain/stages';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { ChangeStageForm_CommitmentFragment, Stage } from '../../generated/graphql.js';
import { newEvidenceInput, newEvidenceProblem, type CitedPiece } from '../evidence/add-evidence-draft.js';
import { CitedEvidenceField, citedInput } from '../evidence/cited-evidence-field.js';
import type { GradedById } from '../evidence/graded-choices.js';
import { NewEvidenceField } from '../evidence/new-evidence-field.js';
import { dateProblem, DateInput, edtfOf } from '../platform/days/date-input.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import type { Refusal } from '../platform/changes/refusal.js';
import { useChange } from '../platform/changes/use-change.js';
import { PartyField, StageField } from './stage-fields.js';

export const ChangeStageFormCommitment = graphql(`
  fragment ChangeStageForm_commitment on Commitment {
    id
    kind
    stage
    parties {
      id
      words
      role
      stage
      organisation {
        id
        name
      }
    }
    ...LadderFacts_commitment
    ...CitedEvidence_commitment
  }
`);

const ChangeStage = graphql(`
  mutation ChangeStage($input: ChangeStageInput!) {
    changeStage(input: $input) {
      __typename
      ... on StageChange {
        id
        supports {
          id
          evidence {
            id
            ...SupportedClaims_evidence
          }
        }
        commitment {
          id
          ...EvidenceBlock_commitment
          parties {
            id
            stage
          }
          ...DeliveryBlock_commitment
          ...Claims_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

interface ChangeStageFormProps {
  readonly commitment: FragmentType<typeof ChangeStageFormCommitment>;
  readonly onClose: () => void;
}

interface StageDraft {
  readonly stage: Stage | '';
  readonly effectiveOn: string;
  readonly partyId: string;
  readonly reason: string;
  readonly supports: GradedById;
  readonly newEvidence: readonly CitedPiece[];
}

const empty: StageDraft = {
  stage: '',
  effectiveOn: '',
  partyId: '',
  reason: '',
  supports: {},
  newEvidence: [],
};

/** Records a new stage with its date and evidence; a step back needs a reason instead. */
export function ChangeStageForm({ commitment: masked, onClose }: ChangeStageFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const commitment = getFragmentData(ChangeStageFormCommitment, masked);
  const [change] = useChange(ChangeStage);

  function check({ stage, effectiveOn, newEvidence }: StageDraft): Refusal | RuleProblem | null {
    if (!stage) return { field: 'stage', message: t`Choose the stage reached.` };
    if (!effectiveOn.trim()) return { field: 'effectiveOn', message: t`Enter the effective date.` };
    return dateProblem(effectiveOn, 'effectiveOn') ?? newEvidenceProblem(newEvidence);
  }

  const form = useForm({
    draft: `stage ${commitment.id}`,
    saved: empty,
    check,
    send: ({ stage, effectiveOn, partyId, reason, supports, newEvidence }) =>
      change({
        commitmentId: commitment.id,
        stage: stage as Stage,
        effectiveOn: edtfOf(effectiveOn),
        partyId: partyId || null,
        reason: reason.trim() ? reason : null,
        supports: citedInput(supports),
        newEvidence: newEvidenceInput(newEvidence),
      }),
    onSent: () => {
      announce(t`Stage changed`);
      onClose();
    },
  });
  const { stage, partyId, reason } = form.values;
  const isBack = stage !== '' && isStepBack(commitment.kind, stageNow(commitment, partyId), stage);
  return (
    <Form form={form} place="in place" label={t`Change stage`} action={t`Change stage`} onClose={onClose}>
      <StageField commitment={commitment} {...form.field('stage')} />
      <PartyField commitment={commitment} {...form.field('partyId')} />
      <DateInput {...form.field('effectiveOn')} label={t`Effective date`} required />
      {(isBack || reason) && (
        <Textarea
          {...form.input('reason')}
          label={t`Reason`}
          description={t`Going back corrects the record. Explain what was wrong.`}
          required={isBack}
          autosize
          minRows={2}
        />
      )}
      <NewEvidenceField
        claim={{ claim: 'STAGE' }}
        value={form.values.newEvidence}
        onChange={(change) => form.set((latest) => ({ newEvidence: change(latest.newEvidence) }))}
      />
      <CitedEvidenceField
        commitment={commitment}
        claim={{ claim: 'STAGE' }}
        legend={t`Evidence that shows it`}
        {...form.field('supports')}
      />
    </Form>
  );
}

function stageNow({ stage, parties }: ChangeStageForm_CommitmentFragment, partyId: string): Stage {
  return parties.find(({ id }) => id === partyId)?.stage ?? stage;
}
