import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { CommitmentSearch, type ChosenCommitment } from '../../commitments/commitment-search.js';
import { StatementFields, type StatementDraft } from '../../commitments/statements/statement-fields.js';
import { ChosenList } from '../../organisations/chosen-list.js';
import { useForm } from '../../platform/forms/use-form.js';
import type { Answer } from '../../platform/changes/refusal.js';
import { Sheet } from './sheet.js';

interface LinkSheetProps<T> {
  /** Names the passage or the proposal. */
  readonly draft: string;
  readonly quote: string;
  readonly said: StatementDraft;
  /** Commitments that it may be, to be chosen with one press. */
  readonly likely: readonly ChosenCommitment[];
  /** Chosen before the sheet was opened. */
  readonly chosen?: ChosenCommitment | null;
  readonly send: (commitmentId: string, said: StatementDraft) => Promise<Answer<T>>;
  readonly onSent: (done: T) => void;
  readonly onClose: () => void;
}

interface LinkDraft {
  readonly commitment: ChosenCommitment | null;
  readonly said: StatementDraft;
}

/** A passage that speaks about a commitment already held. */
export function LinkSheet<T>({ draft, quote, said, likely, chosen = null, send, onSent, onClose }: LinkSheetProps<T>) {
  const { t } = useLingui();
  const saved: LinkDraft = { commitment: chosen, said };
  const form = useForm({
    draft: `link ${draft}`,
    saved,
    check: ({ commitment }) =>
      commitment
        ? null
        : { message: t`No commitment is chosen yet. Find it by its title or reference.`, field: 'commitmentId' },
    send: ({ commitment, said: typed }) => send(commitment!.id, typed),
    onSent,
  });
  const { value: commitment, error, onChange: setCommitment } = form.field('commitment', 'commitmentId');
  return (
    <Sheet form={form} title={t`Link to a commitment`} quote={quote} action={t`Link`} onClose={onClose}>
      <Stack gap="xs">
        <CommitmentSearch
          label={t`The commitment`}
          description={t`By words of its title, or its reference.`}
          error={error}
          onChoose={setCommitment}
        />
        <ChosenList chosen={commitment ? [commitment] : []} onRemove={() => setCommitment(null)} />
        {!commitment && likely.length > 0 && (
          <>
            <Text size="sm">{t`It may be one of these:`}</Text>
            <Group gap="xs">
              {likely.map((one) => (
                <Button key={one.id} variant="default" size="compact-sm" onClick={() => setCommitment(one)}>
                  {one.name}
                </Button>
              ))}
            </Group>
          </>
        )}
      </Stack>
      <StatementFields value={form.values.said} onChange={(next) => form.set({ said: next })} />
    </Sheet>
  );
}
