import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CommitmentSearch, type ChosenCommitment } from '../../commitments/commitment-search.js';
import { StatementFields, type StatementDraft } from '../../commitments/statements/statement-fields.js';
import { ChosenList } from '../../organisations/chosen-list.js';
import { aboutField, aboutForm, type Done } from '../../platform/refusal.js';
import { useRefusal } from '../../platform/use-refusal.js';
import { Sheet } from './sheet.js';

interface LinkSheetProps {
  readonly quote: string;
  readonly said: StatementDraft;
  /** Commitments that it may be, to be chosen with one press. */
  readonly likely: readonly ChosenCommitment[];
  readonly chosen: ChosenCommitment | null;
  readonly busy: boolean;
  readonly link: (commitmentId: string, said: StatementDraft) => Promise<Done<unknown>>;
  readonly onClose: () => void;
}

/** A passage that speaks about a commitment already held. */
export function LinkSheet({ quote, said: initial, likely, chosen: first, busy, link, onClose }: LinkSheetProps) {
  const { t } = useLingui();
  const [commitment, setCommitment] = useState(first);
  const [said, setSaid] = useState(initial);
  const { form, refusal, refuse } = useRefusal();

  async function submit() {
    refuse(null);
    if (!commitment) {
      return refuse({
        message: t`No commitment is chosen yet. Find it by its title or reference.`,
        field: 'commitmentId',
      });
    }
    const outcome = await link(commitment.id, said);
    if (outcome.refused) refuse(outcome.refused);
    else onClose();
  }

  return (
    <Sheet
      title={t`Link to a commitment`}
      quote={quote}
      action={t`Link`}
      busy={busy}
      problem={aboutForm(refusal, ['commitmentId', 'roles', 'speakerName', 'speakerOffice'])}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Stack gap="xs">
        <CommitmentSearch
          label={t`The commitment`}
          description={t`By words of its title, or its reference.`}
          error={aboutField(refusal, 'commitmentId')}
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
      <StatementFields value={said} onChange={setSaid} refusal={refusal} />
    </Sheet>
  );
}
