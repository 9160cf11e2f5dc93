import { mayCite, type CitedFor } from '@followthrough/domain/evidence';
import type { EvidenceKind } from '@followthrough/domain/vocabulary';
import type { Kind } from '@followthrough/domain/kinds';
import type { Stage } from '@followthrough/domain/ladders';
import { formatMoney } from '@followthrough/domain/money';
import type { StageAmount } from '@followthrough/domain/money-amounts';
import { stageLabel } from '@followthrough/domain/stages';
import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { dateLocale } from '@followthrough/ui/date-locale';
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
    parties {
      id
      words
      organisation {
        id
        name
      }
      currentReport {
        id
        status
      }
    }
    currentAmounts {
      id
      stage
      value
      currency
    }
  }
`);

interface NamedParty {
  readonly words?: string | null;
  readonly organisation?: { readonly name: string } | null;
}

/** A claim about a commitment that evidence can be cited for. */
export interface ClaimOption extends CitedFor {
  readonly claimId: string;
  readonly label: string;
}

/** The claims that evidence of this kind can be cited for, as choices. */
export function gradedOptions(kind: EvidenceKind, claims: readonly ClaimOption[]) {
  return claims
    .filter((claim) => mayCite(kind, claim))
    .map(({ claimId, label }) => ({ id: claimId, label, isSearch: kind === 'SEARCH' }));
}

/** Labels of claims where evidence is linked to them. */
export function useClaimWords() {
  const { t, i18n } = useLingui();
  const words = useWords();
  return {
    milestone: (step: string) => t`Milestone: ${step}`,
    stage: (kind: Kind, stage: Stage) => t`Stage: ${words(stageLabel(kind, stage))}`,
    report: (status: DeliveryStatus, effectiveOn: string) => {
      const label = words(deliveryStatuses[status].label);
      // In plain text, only such spaces keep a date on one line.
      const day = formatIsoDay(effectiveOn, dateLocale(i18n.locale)).replaceAll(' ', '\u00a0');
      return t`Report: ${label}, ${day}`;
    },
    party: ({ organisation, words: group }: NamedParty, status: DeliveryStatus) => {
      const [name, label] = [organisation?.name ?? group ?? '', words(deliveryStatuses[status].label)];
      return t`${name}: ${label}`;
    },
    amount: ({ stage, ...money }: StageAmount) => {
      const label = words(stageLabel('FUNDING', stage));
      return t`Amount: ${label}, ${formatMoney(money, dateLocale(i18n.locale))}`;
    },
  };
}

/** The claims of a commitment: its milestones, stages, reports on the whole and on parties, and amounts. */
export function useClaimOptions(masked: FragmentType<typeof ClaimsCommitment>): readonly ClaimOption[] {
  const words = useClaimWords();
  const { kind, milestones, stageChanges, reports, parties, currentAmounts } = getFragmentData(
    ClaimsCommitment,
    masked,
  );
  const option = (citedFor: CitedFor, claimId: string, label: string): ClaimOption => ({ ...citedFor, claimId, label });
  return [
    ...milestones.map(({ id, words: step }) => option({ claim: 'MILESTONE' }, id, words.milestone(step))),
    ...stageChanges.edges.map(({ node: { id, stage } }) => option({ claim: 'STAGE' }, id, words.stage(kind, stage))),
    ...reports.edges
      .filter(({ node }) => !node.isWithdrawn)
      .map(({ node: { id, status, effectiveOn } }) =>
        option({ claim: 'JUDGEMENT', status }, id, words.report(status, effectiveOn)),
      ),
    ...parties.flatMap(({ currentReport, ...party }) =>
      currentReport ? [option({ claim: 'PARTY' }, currentReport.id, words.party(party, currentReport.status))] : [],
    ),
    ...currentAmounts.map((amount) => option({ claim: 'MONEY' }, amount.id, words.amount(amount))),
  ];
}
