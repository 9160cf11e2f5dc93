import { limits } from '@followthrough/domain/limits';
import { EvidenceKind, evidenceKinds } from '@followthrough/domain/vocabulary';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { useFirstFieldFocused } from '../platform/use-opened.js';
import { useRefusal } from '../platform/use-refusal.js';
import {
  emptyDraft,
  evidenceInput,
  numberProblem,
  type EvidenceDraft,
  type MarkedPassage,
} from './add-evidence-draft.js';
import { useClaimOptions } from './claim-options.js';
import { dateProblem, DateInput } from '../platform/date-input.js';
import { KindFields } from './evidence-kind-fields.js';
import { GradedChoices } from './graded-choices.js';
import { useAddEvidence } from './use-add-evidence.js';

export const AddEvidenceFormCommitment = graphql(`
  fragment AddEvidenceForm_commitment on Commitment {
    id
    ...Claims_commitment
  }
`);

interface AddEvidenceFormProps {
  readonly commitment: FragmentType<typeof AddEvidenceFormCommitment>;
  /** Words marked in a source, where they are to be the evidence. */
  readonly passage?: MarkedPassage;
  readonly onClose: () => void;
}

const fields = [
  'title',
  'effectiveOn',
  'address',
  'fileId',
  'measure',
  'value',
  'unit',
  'period',
  'comparison',
  'supports',
];
const chosen: readonly EvidenceKind[] = [EvidenceKind.LINK, EvidenceKind.FILE, EvidenceKind.FIGURE];

/** A link, a file, a figure or a passage, with when it was so and what it supports. */
export function AddEvidenceForm({ commitment: masked, passage, onClose }: AddEvidenceFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const { person } = useViewer();
  const commitment = getFragmentData(AddEvidenceFormCommitment, masked);
  const claims = useClaimOptions(commitment);
  const { add, busy } = useAddEvidence();
  const { form, refusal, refuse } = useRefusal();
  useFirstFieldFocused(form);
  const key = `evidence ${person.id} ${commitment.id} ${passage ? `${passage.sourceId} ${passage.start}` : ''}`;
  const first: EvidenceDraft = passage ? { ...emptyDraft, kind: 'PASSAGE' } : emptyDraft;
  const [draft, setDraft, clear] = useDraft(key, first);
  const change = (part: Partial<EvidenceDraft>) => setDraft({ ...draft, ...part });

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    const wrong = dateProblem(draft.effectiveOn, 'effectiveOn') ?? numberProblem(draft);
    if (wrong) return refuse(wrong);
    const outcome = await add(evidenceInput(commitment.id, draft, claims, passage ?? null));
    if (outcome.refused) return refuse(outcome.refused);
    clear();
    announce(t`Evidence added`);
    onClose();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate aria-label={t`Add evidence`}>
      <Stack gap="md">
        {passage ? (
          <QuotedPassage quote={passage.quote} compact />
        ) : (
          <NativeSelect
            name="kind"
            label={t`Kind of evidence`}
            description={words(evidenceKinds[draft.kind].definition)}
            value={draft.kind}
            data={chosen.map((kind) => ({ value: kind, label: words(evidenceKinds[kind].label) }))}
            onChange={(event) => change({ kind: event.currentTarget.value as EvidenceKind })}
          />
        )}
        <TextInput
          name="title"
          label={t`Title`}
          description={t`What others will know it by`}
          required
          maxLength={limits.title}
          value={draft.title}
          error={aboutField(refusal, 'title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <KindFields draft={draft} refusal={refusal} onChange={change} />
        <DateInput
          label={t`When it was so`}
          value={draft.effectiveOn}
          error={aboutField(refusal, 'effectiveOn')}
          onChange={(effectiveOn) => change({ effectiveOn })}
        />
        <GradedChoices
          legend={t`What it supports`}
          name="supports"
          options={claims.map(({ claimId, label }) => ({ id: claimId, label }))}
          empty={t`There is nothing yet that it could support.`}
          value={draft.supports}
          error={aboutField(refusal, 'supports')}
          onChange={(supports) => change({ supports })}
        />
        <ProblemAlert message={aboutForm(refusal, fields)} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Add evidence</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
