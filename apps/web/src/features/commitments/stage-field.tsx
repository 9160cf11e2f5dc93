import { applicableRungs } from '@followthrough/domain/stages';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import type { CommitmentDraft } from './facts/commitment-draft.js';

interface StageFieldProps {
  readonly draft: CommitmentDraft;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (stage: string) => void;
}

/** The initial stage of a commitment, on the ladder of its kind. */
export function StageField({ draft, value, error, onChange }: StageFieldProps) {
  const { t } = useLingui();
  const words = useWords();
  const rungs = applicableRungs({ kind: draft.kind, instrumentType: draft.kindFields['instrumentType'] ?? null });
  const chosen = rungs.find(({ code }) => code === value) ?? rungs[0];
  return (
    <NativeSelect
      label={t`Stage`}
      description={chosen && words(chosen.definition)}
      value={chosen?.code ?? ''}
      error={error}
      data={rungs.map(({ code, label }) => ({ value: code, label: words(label) }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The stage to send: the chosen one if the kind has it, otherwise the first. */
export function stageOf(draft: CommitmentDraft, stage: string): string | null {
  const rungs = applicableRungs({ kind: draft.kind, instrumentType: draft.kindFields['instrumentType'] ?? null });
  return rungs.some(({ code }) => code === stage) ? stage : null;
}
