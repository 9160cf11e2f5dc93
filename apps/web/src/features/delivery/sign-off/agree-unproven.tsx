import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { SignOff_JudgementFragment } from '../../../generated/graphql.js';
import type { Answer } from '../../platform/changes/refusal.js';
import { SentenceForm } from '../../platform/forms/sentence-form.js';
import { MilestoneList } from '../milestone-list.js';

interface AgreeUnprovenProps {
  readonly id: string;
  readonly status: string;
  readonly milestones: SignOff_JudgementFragment['unprovenMilestones'];
  readonly agree: (override: string) => Promise<Answer<unknown>>;
  readonly onClose: () => void;
}

/** Asks why a delivery is agreed although required milestones lack accepted evidence. */
export function AgreeUnproven({ id, status, milestones, agree, onClose }: AgreeUnprovenProps) {
  const { t } = useLingui();
  return (
    <div>
      <Text size="sm">
        <Trans>These required milestones lack accepted evidence of the needed grade:</Trans>
      </Text>
      <MilestoneList of={milestones} />
      <SentenceForm
        draft={`override ${id}`}
        label={t`Agree with the report “${status}”`}
        action={t`Agree without accepted evidence`}
        name="override"
        title={t`Why do you agree without it?`}
        missing={t`Say why: your name and reason are shown with the status for ever.`}
        send={agree}
        onClose={onClose}
      />
    </div>
  );
}
