import { applicableRungs } from '@followthrough/domain/stages';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Stage } from '../../generated/graphql.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import type { Refusal } from '../platform/changes/refusal.js';
import { useChange } from '../platform/changes/use-change.js';
import { ladderFacts } from './ladder-facts.js';

export const MarkRungCommitment = graphql(`
  fragment MarkRung_commitment on Commitment {
    id
    stage
    parties {
      id
      stage
    }
    ...LadderFacts_commitment
  }
`);

export const MarkRungChange = graphql(`
  mutation MarkRung($input: MarkRungInput!) {
    markRung(input: $input) {
      __typename
      ... on RungMark {
        id
        commitment {
          id
          ...DeliveryBlock_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

/** Marks a stage as not applying: a reform that needs no law, or funding without a contract. */
export function MarkRung({ commitment: masked }: { readonly commitment: FragmentType<typeof MarkRungCommitment> }) {
  const commitment = getFragmentData(MarkRungCommitment, masked);
  const [isOpen, setOpen] = useState(false);
  const rungs = applicableRungs(ladderFacts(commitment));
  const stood = [commitment.stage, ...commitment.parties.map((party) => party.stage)];
  const open = rungs.filter(({ code, aside }) => !aside && !stood.includes(code));
  if (open.length === 0) return null;
  return (
    <>
      <Group className="ft-no-print">
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          <Trans>Mark a stage “does not apply”</Trans>
        </Button>
      </Group>
      {isOpen && <MarkDialog commitmentId={commitment.id} rungs={open} onClose={() => setOpen(false)} />}
    </>
  );
}

interface MarkDraft {
  readonly stage: Stage | '';
  readonly reason: string;
}

interface MarkDialogProps {
  readonly commitmentId: string;
  readonly rungs: ReturnType<typeof applicableRungs>;
  readonly onClose: () => void;
}

function MarkDialog({ commitmentId, rungs, onClose }: MarkDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const [mark] = useChange(MarkRungChange);

  function check({ stage, reason }: MarkDraft): Refusal | null {
    if (!stage) return { field: 'stage', message: t`Choose the stage that does not apply.` };
    return reason.trim() ? null : { field: 'reason', message: t`Give the reason: it becomes part of the record.` };
  }

  const saved: MarkDraft = { stage: '', reason: '' };
  const form = useForm({
    draft: `mark ${commitmentId}`,
    saved,
    check,
    send: ({ stage, reason }) => mark({ commitmentId, stage: stage as Stage, applies: false, reason }),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} title={t`A stage that does not apply`} action={t`Mark stage`} onClose={onClose}>
      <NativeSelect
        {...form.input('stage')}
        data-autofocus
        label={t`Stage`}
        description={t`It stays on the ladder, marked as not applicable.`}
        required
        data={[
          { value: '', label: t`Choose a stage` },
          ...rungs.map(({ code, label }) => ({ value: code, label: words(label) })),
        ]}
      />
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={3} />
    </FormDialog>
  );
}
