import { SupportRole, supportRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { AcceptedMark } from './acceptance/accepted-mark.js';
import { useClaimWords } from './claim-options.js';
import classes from './evidence.module.css';
import { GradeBadge } from './grade-badge.js';

export const SupportedClaimsEvidence = graphql(`
  fragment SupportedClaims_evidence on Evidence {
    id
    commitment {
      id
      kind
    }
    supports {
      id
      role
      grade
      isAccepted
      milestone {
        id
        words
      }
      stageChange {
        id
        stage
      }
      judgement {
        id
        status
        effectiveOn
      }
      partyReport {
        id
        status
        party {
          id
          words
          organisation {
            id
            name
          }
        }
      }
      moneyAmount {
        id
        stage
        value
        currency
      }
    }
  }
`);

interface SupportedClaimsProps {
  readonly evidence: FragmentType<typeof SupportedClaimsEvidence>;
}

/** The claims that a piece of evidence is cited for, each with its grade. */
export function SupportedClaims({ evidence }: SupportedClaimsProps) {
  const words = useWords();
  const labels = useClaimWords();
  const { supports, commitment } = getFragmentData(SupportedClaimsEvidence, evidence);
  const labelOf = ({ milestone, stageChange, judgement, partyReport, moneyAmount }: (typeof supports)[number]) =>
    (milestone && labels.milestone(milestone.words)) ??
    (stageChange && labels.stage(commitment.kind, stageChange.stage)) ??
    (judgement && labels.report(judgement.status, judgement.effectiveOn)) ??
    (partyReport && labels.party(partyReport.party, partyReport.status)) ??
    (moneyAmount && labels.amount(moneyAmount));
  const shown = supports.map((support) => ({ ...support, label: labelOf(support) }));
  if (shown.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Supports no claim yet.</Trans>
      </Text>
    );
  }
  return (
    <ul className={classes.plain}>
      {shown.map(({ id, role, grade, isAccepted, label }) => (
        <li key={id}>
          <div className={classes.line}>
            <GradeBadge grade={grade} />
            {role !== SupportRole.SUPPORTS && (
              <Text size="sm" fw={600}>
                {words(supportRoles[role].label)}
              </Text>
            )}
            <Text size="sm">
              <bdi>{label}</bdi>
            </Text>
            <AcceptedMark isAccepted={isAccepted ?? null} />
          </div>
        </li>
      ))}
    </ul>
  );
}
