import type { Claim } from '@followthrough/domain/evidence';
import { stageLabel } from '@followthrough/domain/stages';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { dateLocale } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';

export const ClaimsCommitment = graphql(`
  fragment Claims_commitment on Commitment {
    id
    kind
    milestones {
      id
      words
    }
    stageChanges(first: 20) {
      edges {
        node {
          id
          stage
        }
      }
    }
    reports(first: 20) {
      edges {
        node {
          id
          status
          effectiveOn
          isWithdrawn
        }
      }
    }
  }
`);

/** Something about a commitment that evidence can speak about. */
export interface ClaimOption {
  readonly claim: Claim;
  readonly claimId: string;
  readonly label: string;
}

/** What evidence for a commitment can speak about: its milestones, its stages and its reports. */
export function useClaimOptions(masked: FragmentType<typeof ClaimsCommitment>): readonly ClaimOption[] {
  const { t, i18n } = useLingui();
  const words = useWords();
  const { kind, milestones, stageChanges, reports } = getFragmentData(ClaimsCommitment, masked);
  const stageOption = (id: string, stage: string): ClaimOption => ({
    claim: 'STAGE',
    claimId: id,
    label: t`Stage: ${words(stageLabel(kind, stage as never))}`,
  });
  return [
    ...milestones.map(
      ({ id, words: step }): ClaimOption => ({
        claim: 'MILESTONE',
        claimId: id,
        label: t`Milestone: ${step}`,
      }),
    ),
    ...stageChanges.edges.map(({ node: { id, stage } }) => stageOption(id, stage)),
    ...reports.edges
      .filter(({ node }) => !node.isWithdrawn)
      .map(({ node: { id, status, effectiveOn } }): ClaimOption => {
        const label = words(deliveryStatuses[status].label);
        const day = formatIsoDay(effectiveOn, dateLocale(i18n.locale));
        return { claim: 'JUDGEMENT', claimId: id, label: t`Report: ${label}, ${day}` };
      }),
  ];
}
