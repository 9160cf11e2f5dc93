import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Walk_CommitmentFragment } from '../../../generated/graphql.js';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import type { Voice } from '@followthrough/domain/vocabulary';
import { Override } from '../sign-off/override.js';
import { WordList } from '../word-list.js';
import { InRecord } from './in-record.js';
import { ReportFacts } from '../report-facts.js';
import { WalkJudgement } from './walk-fragment.js';
import type { ShownClaim } from './walk.js';
import { statementItems, supportItems } from './walk-claims.js';
import classes from './walk.module.css';

type Report = NonNullable<Walk_CommitmentFragment['currentReport']>;

/** The claim that the status is what a report says, in the voice of the team or of the manager who agreed. */
export function judgedClaim(reference: string, masked: Report, voice: Voice): ShownClaim {
  const judgement = getFragmentData(WalkJudgement, masked);
  const { status, rationale, effectiveOn, recordedAt, recordedBy } = getFragmentData(ReportFacts, judgement);
  const { missing, signOffs, recordedIn } = judgement;
  const agreed = voice === 'AGREED' ? signOffs.find(({ decision }) => decision === 'AGREED') : undefined;
  return {
    key: 'status',
    items: [...supportItems(judgement.supports), ...statementItems(judgement.statements)],
    label: <StatusBadge status={status} quiet />,
    detail: (
      <Stack gap={6}>
        <Text size="sm" component="div">
          <Trans>
            as of <UncertainDate edtf={effectiveOn} />
          </Trans>
        </Text>
        <Text size="sm" className={classes.words} dir="auto">
          {rationale}
        </Text>
        {missing.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              <Trans>Missing</Trans>
            </Text>
            <WordList of={missing} />
          </>
        )}
        <WhoWhen did={<Trans>Reported by</Trans>} who={recordedBy?.name ?? null} at={recordedAt} />
        {agreed && (
          <>
            <WhoWhen did={<Trans>Agreed by</Trans>} who={agreed.by.name} at={agreed.at} />
            {agreed.override && <Override reason={agreed.override} milestones={agreed.unmetMilestones} />}
          </>
        )}
      </Stack>
    ),
    record: <InRecord event={recordedIn ?? null} reference={reference} />,
  };
}
