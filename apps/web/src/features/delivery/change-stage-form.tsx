import { limits } from '@followthrough/domain/limits';
import { isStepBack } from '@followthrough/domain/stages';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { ChangeStageForm_CommitmentFragment, Stage } from '../../generated/graphql.js';
import { CitedEvidenceField, citedInput } from '../evidence/cited-evidence-field.js';
import { dateProblem, DateInput, edtfOf } from '../platform/date-input.js';
import type { GradedById } from '../evidence/graded-choices.js';
import { useViewer } from '../people/viewer.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { useFirstFieldFocused } from '../platform/use-opened.js';
import { useRefusal } from '../platform/use-refusal.js';
import { PartyField, StageField } from './stage-fields.js';
import { useChangeStage } from './use-change-stage.js';

export const ChangeStageFormCommitment = graphql(`
  fragment ChangeStageForm_commitment on Commitment {
    id
    kind
    stage
    kindFields {
      name
      value
    }
    rungsNotApplying {
      id
      stage
    }
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
    ...CitedEvidence_commitment
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
}

const empty: StageDraft = { stage: '', effectiveOn: '', partyId: '', reason: '', supports: {} };
const fields = ['stage', 'effectiveOn', 'reason', 'supports'];

/** That it came to another stage: which, when, and what shows it; a step back says why instead. */
export function ChangeStageForm({ commitment: masked, onClose }: ChangeStageFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { person } = useViewer();
  const commitment = getFragmentData(ChangeStageFormCommitment, masked);
  const { change, busy } = useChangeStage();
  const { form, refusal, refuse } = useRefusal();
  useFirstFieldFocused(form);
  const [draft, setDraft, clear] = useDraft(`stage ${person.id} ${commitment.id}`, empty);
  const set = (part: Partial<StageDraft>) => setDraft({ ...draft, ...part });
  const isBack = draft.stage !== '' && isStepBack(commitment.kind, stageNow(commitment, draft.partyId), draft.stage);

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    if (!draft.stage) return refuse({ field: 'stage', message: t`Choose the stage that it came to.` });
    if (!draft.effectiveOn.trim()) return refuse({ field: 'effectiveOn', message: t`Say when it was so.` });
    const undated = dateProblem(draft.effectiveOn, 'effectiveOn');
    if (undated) return refuse(undated);
    const outcome = await change({
      commitmentId: commitment.id,
      stage: draft.stage,
      effectiveOn: edtfOf(draft.effectiveOn),
      partyId: draft.partyId || null,
      reason: draft.reason.trim() ? draft.reason : null,
      supports: citedInput(draft.supports),
    });
    if (outcome.refused) return refuse(outcome.refused);
    clear();
    announce(t`Stage changed`);
    onClose();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate aria-label={t`Change stage`}>
      <Stack gap="md">
        <StageField
          commitment={commitment}
          value={draft.stage}
          error={aboutField(refusal, 'stage')}
          onChange={(stage) => set({ stage })}
        />
        <PartyField commitment={commitment} value={draft.partyId} onChange={(partyId) => set({ partyId })} />
        <DateInput
          label={t`When it was so`}
          required
          value={draft.effectiveOn}
          error={aboutField(refusal, 'effectiveOn')}
          onChange={(effectiveOn) => set({ effectiveOn })}
        />
        {(isBack || draft.reason) && (
          <Textarea
            name="reason"
            label={t`Reason`}
            description={t`Going back corrects the record: say what was wrong.`}
            required={isBack}
            autosize
            minRows={2}
            maxLength={limits.words}
            value={draft.reason}
            error={aboutField(refusal, 'reason')}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
        )}
        <CitedEvidenceField
          commitment={commitment}
          legend={t`Evidence that shows it`}
          value={draft.supports}
          error={aboutField(refusal, 'supports')}
          onChange={(supports) => set({ supports })}
        />
        <ProblemAlert message={aboutForm(refusal, fields)} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Change stage</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function stageNow({ stage, parties }: ChangeStageForm_CommitmentFragment, partyId: string): Stage {
  return parties.find(({ id }) => id === partyId)?.stage ?? stage;
}
