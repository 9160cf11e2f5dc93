import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { DecisionButtons } from '../../platform/decisions/decision-buttons.js';
import { DecisionHistory } from '../../platform/decisions/decision-history.js';
import { AgainstTest } from '../delivery-tests/against-test.js';
import { SignOffJudgement } from './sign-off-fragment.js';
import { WordList } from '../word-list.js';
import { useSignOff } from './use-sign-off.js';

interface OverrideProps {
  readonly reason: string;
  readonly milestones: readonly { readonly id: string; readonly words: string }[];
}

/** Why the report was agreed although required milestones lacked accepted evidence. */
function Override({ reason, milestones }: OverrideProps) {
  return (
    <div>
      <Text size="sm" fw={600}>
        <Trans>Agreed without accepted evidence for:</Trans>
      </Text>
      <WordList of={milestones} />
      <Text size="sm" dir="auto">
        {reason}
      </Text>
    </div>
  );
}

interface ReportSignOffProps {
  readonly report: FragmentType<typeof SignOffJudgement>;
}

/** Decisions of managers on a report, with buttons for one who did not file it. */
export function ReportSignOff({ report: masked }: ReportSignOffProps) {
  const report = getFragmentData(SignOffJudgement, masked);
  const { isOwn, ...decidable } = useSignOff(report);
  const waits = report.isCurrent && report.signOffs.length === 0;
  return (
    <div>
      <DecisionHistory
        decisions={report.signOffs.map((one) => ({
          ...one,
          isYes: one.decision === 'AGREED',
          caveat: (
            <>
              <AgainstTest test={one.test} />
              {one.override && <Override reason={one.override} milestones={one.unmetMilestones} />}
            </>
          ),
        }))}
        yes={<Trans>Agreed</Trans>}
        no={<Trans>Sent back</Trans>}
        waiting={waits && <Trans>Waiting for agreement</Trans>}
      />
      {isOwn && waits && (
        <Text size="sm" c="dimmed">
          <Trans>You filed this, so another manager of the team agrees with it or sends it back.</Trans>
        </Text>
      )}
      <DecisionButtons {...decidable} />
    </div>
  );
}
