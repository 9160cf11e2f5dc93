import { EvidenceKind, evidenceKinds } from '@followthrough/domain/vocabulary';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { today } from '../platform/days/today.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import {
  emptyDraft,
  evidenceInput,
  pieceProblem,
  type EvidenceDraft,
  type MarkedPassage,
} from './add-evidence-draft.js';
import { gradedOptions, useClaimOptions } from './claim-options.js';
import { KeepCopyField } from './copies/keep-copy-field.js';
import { GradedChoices } from './graded-choices.js';
import { PieceFields } from './piece-fields.js';

export const AddEvidenceFormCommitment = graphql(`
  fragment AddEvidenceForm_commitment on Commitment {
    id
    ...Claims_commitment
  }
`);

const AddEvidence = graphql(`
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input) {
      __typename
      ... on Evidence {
        id
        commitment {
          id
          ...EvidenceChanged_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

interface AddEvidenceFormProps {
  readonly commitment: FragmentType<typeof AddEvidenceFormCommitment>;
  /** Words selected in a source as the evidence, on the page of that source. */
  readonly passage?: MarkedPassage;
  readonly onClose: () => void;
}

const chosen: readonly EvidenceKind[] = [
  EvidenceKind.LINK,
  EvidenceKind.FILE,
  EvidenceKind.FIGURE,
  EvidenceKind.PASSAGE,
  EvidenceKind.SEARCH,
];

/** Adds a link, a file, a figure, a passage or a search, with its effective date and the claims it supports. */
export function AddEvidenceForm({ commitment: masked, passage, onClose }: AddEvidenceFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const commitment = getFragmentData(AddEvidenceFormCommitment, masked);
  const claims = useClaimOptions(commitment);
  const [add] = useChange(AddEvidence);
  const saved: EvidenceDraft = passage ? { ...emptyDraft, kind: 'PASSAGE', passage } : emptyDraft;
  const form = useForm({
    draft: `evidence ${commitment.id} ${passage ? `${passage.sourceId} ${passage.start}` : ''}`,
    saved,
    check: (draft) => pieceProblem(draft),
    send: (draft) => add({ commitmentId: commitment.id, ...evidenceInput(draft, claims) }),
    onSent: () => {
      announce(t`Evidence added`);
      onClose();
    },
  });
  const { kind, effectiveOn } = form.values;
  const isSearch = kind === 'SEARCH';
  /** A search is usually recorded on its day. */
  const choose = (next: EvidenceKind) =>
    form.set({ kind: next, ...(next === 'SEARCH' && effectiveOn === '' && { effectiveOn: today() }) });
  return (
    <Form
      form={form}
      place={passage ? 'dialog' : 'in place'}
      label={t`Add evidence`}
      action={t`Add evidence`}
      onClose={onClose}
    >
      {!passage && (
        <NativeSelect
          {...form.input('kind')}
          onChange={({ currentTarget }) => choose(currentTarget.value as EvidenceKind)}
          label={t`Kind of evidence`}
          description={words(evidenceKinds[kind].definition)}
          data={chosen.map((kind) => ({ value: kind, label: words(evidenceKinds[kind].label) }))}
        />
      )}
      <PieceFields form={form} isGiven={passage !== undefined}>
        {kind === 'LINK' && <KeepCopyField {...form.field('keepCopy')} address={form.values.address} />}
      </PieceFields>
      <GradedChoices
        {...form.field('supports')}
        legend={t`Claims it supports`}
        name="supports"
        options={gradedOptions(kind, claims)}
        empty={
          isSearch
            ? t`A search supports only a report of “Unclear” or “Not started”, and there is none yet.`
            : t`There are no claims to support yet.`
        }
      />
    </Form>
  );
}
