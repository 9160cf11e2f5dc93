import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SupportClaimInput } from '../../generated/graphql.js';
import type { Refusal } from '../platform/refusal.js';
import { asFirstGraded, GradedFields, type Graded } from './graded-fields.js';
import { useSupportClaim } from './use-support-claim.js';

/** One of the things that are linked here: evidence to a claim, or a claim to evidence. */
export interface SupportOption {
  readonly id: string;
  readonly label: string;
  readonly input: Pick<SupportClaimInput, 'evidenceId' | 'claim' | 'claimId'>;
}

interface SupportClaimFormProps {
  /** What the choice is called: “Evidence”, “What it supports”. */
  readonly label: string;
  readonly options: readonly SupportOption[];
  readonly onClose: () => void;
}

/** Links one piece of evidence to one claim, with its grade for it. */
export function SupportClaimForm({ label, options, onClose }: SupportClaimFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { support, busy } = useSupportClaim();
  const [id, setId] = useState(options[0]?.id);
  const [graded, setGraded] = useState<Graded>(asFirstGraded);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const option = options.find((one) => one.id === id) ?? options[0];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!option) return;
    const outcome = await support({ ...option.input, ...graded });
    if (outcome.refused) return setRefusal(outcome.refused);
    announce(t`Support recorded`);
    onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} aria-label={label}>
      <Stack gap="sm">
        <NativeSelect
          autoFocus
          label={label}
          value={option?.id ?? ''}
          data={options.map((one) => ({ value: one.id, label: one.label }))}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        <GradedFields of={option?.label ?? ''} value={graded} onChange={setGraded} />
        <ProblemAlert message={refusal?.message} />
        <Group>
          <Button type="submit" size="compact-md" loading={busy}>
            <Trans>Record support</Trans>
          </Button>
          <Button variant="default" size="compact-md" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
