import { stageLabel } from '@followthrough/domain/stages';
import type { Voice } from '@followthrough/domain/vocabulary';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { Walk_CommitmentFragment } from '../../../generated/graphql.js';
import { judgedClaim } from './judged-claim.js';
import { statementItems, supportItems } from './walk-claims.js';
import type { ShownClaim } from './walk.js';

/**
 * Everything said of a commitment that has to rest on something: the status in a voice, its milestones, its stage, and that
 * it was stated. `assessed` is the claim of an auditor, if there is one.
 */
export function useWalkClaims(
  commitment: Walk_CommitmentFragment,
  voice: Voice,
  assessed: ShownClaim | null,
): readonly ShownClaim[] {
  const words = useWords();
  const {
    reference,
    kind,
    stage: stageNow,
    currentReport,
    agreedReport,
    milestones,
    stageChanges,
    statements,
  } = commitment;
  const report = voice === 'REPORTED' ? currentReport : voice === 'AGREED' ? agreedReport : null;
  // Those of one party alone are in the same list, and the commitment is not at their stage.
  const stage = stageChanges.edges.map(({ node }) => node).find((one) => !one.party && one.stage === stageNow);
  return [
    assessed ?? (report ? judgedClaim(reference, report, voice) : unjudged(voice)),
    ...milestones.map(
      ({ id, words: said, isRequired, neededGrade, isMet, supports }): ShownClaim => ({
        key: `milestone-${id}`,
        items: supportItems(supports),
        label: (
          <>
            <Text size="sm" span>
              <bdi>{said}</bdi>
            </Text>
            <Text size="sm" c="dimmed" span>
              {isMet ? <Trans>Milestone, met</Trans> : <Trans>Milestone, not met</Trans>}
            </Text>
          </>
        ),
        detail: (
          <Text size="sm">
            {isRequired ? (
              <Trans>“Delivered” requires it, with accepted evidence of grade {neededGrade} or better.</Trans>
            ) : (
              <Trans>“Delivered” does not require it.</Trans>
            )}
          </Text>
        ),
        record: null,
      }),
    ),
    ...(stage
      ? [
          {
            key: 'stage',
            items: supportItems(stage.supports),
            label: (
              <>
                <Text size="sm" span>
                  {words(stageLabel(kind, stage.stage))}
                </Text>
                <Text size="sm" c="dimmed" span>
                  <Trans>Stage</Trans>
                </Text>
              </>
            ),
            detail: (
              <div>
                {stage.effectiveEdtf && (
                  <Text size="sm" component="div">
                    <Trans>
                      Since <UncertainDate edtf={stage.effectiveEdtf} />
                    </Trans>
                  </Text>
                )}
                <WhoWhen did={<Trans>Recorded by</Trans>} who={stage.recordedBy?.name ?? null} at={stage.recordedAt} />
              </div>
            ),
            record: null,
          },
        ]
      : []),
    {
      key: 'stated',
      items: statementItems(statements),
      label: (
        <Text size="sm" span>
          <Trans>What was promised</Trans>
        </Text>
      ),
      detail: null,
      record: null,
    },
  ];
}

function unjudged(voice: Voice): ShownClaim {
  return {
    key: 'status',
    items: [],
    label: <StatusBadge status="UNCLEAR" quiet />,
    detail: (
      <Text size="sm" c="dimmed">
        {voice === 'REPORTED' && <Trans>No report yet, so the status is “Unclear”.</Trans>}
        {voice === 'AGREED' && <Trans>No agreed report, so the status is “Unclear”.</Trans>}
        {voice === 'ASSESSED' && <Trans>No assessment, so the status is “Unclear”.</Trans>}
      </Text>
    ),
    record: null,
  };
}
