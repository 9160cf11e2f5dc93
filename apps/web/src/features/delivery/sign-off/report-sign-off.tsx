import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import type { SignOff_JudgementFragment } from '../../../generated/graphql.js';
import { DecisionButtons } from '../../platform/decisions/decision-buttons.js';
import { DecisionHistory } from '../../platform/decisions/decision-history.js';
import { AgainstTest } from '../delivery-tests/against-test.js';
import { WordList } from '../word-list.js';
import { Override } from './override.js';
import { SignOffJudgement } from './sign-off-fragment.js';
import { useSignOff } from './use-sign-off.js';

interface RemovedSinceProps {
  readonly milestones: SignOff_JudgementFragment['signOffs'][number]['removedMilestones'];
}

/** Required milestones that the manager had in view, and that are gone. */
function RemovedSince({ milestones }: RemovedSinceProps) {
  if (milestones.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        <Trans>Required milestones removed since:</Trans>
      </Text>
      <WordList of={milestones} />
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
              {one.decision === 'AGREED' && <RemovedSince milestones={one.removedMilestones} />}
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
