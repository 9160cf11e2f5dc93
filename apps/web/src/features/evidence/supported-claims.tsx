import { SupportRole, supportRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { ClaimOption } from './claim-options.js';
import classes from './evidence.module.css';
import { GradeBadge } from './grade-badge.js';

export const SupportedClaimsEvidence = graphql(`
  fragment SupportedClaims_evidence on Evidence {
    id
    supports {
      id
      claimId
      role
      grade
    }
  }
`);

interface SupportedClaimsProps {
  readonly evidence: FragmentType<typeof SupportedClaimsEvidence>;
  readonly claims: readonly ClaimOption[];
}

/** What a piece of evidence says of which claim, each with its grade there. */
export function SupportedClaims({ evidence, claims }: SupportedClaimsProps) {
  const words = useWords();
  const { supports } = getFragmentData(SupportedClaimsEvidence, evidence);
  const shown = supports.flatMap(({ claimId, ...support }) => {
    const claim = claims.find((one) => one.claimId === claimId);
    return claim ? [{ ...support, label: claim.label }] : [];
  });
  if (shown.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Supports no claim yet.</Trans>
      </Text>
    );
  }
  return (
    <ul className={classes.plain}>
      {shown.map(({ id, role, grade, label }) => (
        <li key={id}>
          <Group gap={6}>
            <GradeBadge grade={grade} />
            {role !== SupportRole.SUPPORTS && (
              <Text size="sm" fw={600}>
                {words(supportRoles[role].label)}
              </Text>
            )}
            <Text size="sm">
              <bdi>{label}</bdi>
            </Text>
          </Group>
        </li>
      ))}
    </ul>
  );
}
