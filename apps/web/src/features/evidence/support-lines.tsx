import { isExpired } from '@followthrough/domain/expiry';
import { SupportRole, supportRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { useToday } from '../platform/past-day/use-past-day.js';
import { AcceptedMark } from './acceptance/accepted-mark.js';
import classes from './evidence.module.css';
import { GradeBadge } from './grade-badge.js';

export const SupportLineSupport = graphql(`
  fragment SupportLine_support on Support {
    id
    role
    grade
    isAccepted
    evidence {
      id
      title
      isWithdrawn
      validUntil
      newerVersion {
        id
      }
    }
  }
`);

interface SupportLinesProps {
  readonly supports: readonly FragmentType<typeof SupportLineSupport>[];
}

/** The evidence for a claim with grades, as links to the evidence. */
export function SupportLines({ supports: masked }: SupportLinesProps) {
  const supports = getFragmentData(SupportLineSupport, masked);
  const today = useToday();
  if (supports.length === 0) return null;
  return (
    <ul className={classes.plain}>
      {supports.map(({ id, role, grade, isAccepted, evidence }) => (
        <li key={id}>
          <div className={classes.line}>
            <GradeBadge grade={grade} />
            <RoleWord role={role} />
            <Anchor href={`#evidence-${evidence.id}`} size="sm">
              <bdi>{evidence.title}</bdi>
            </Anchor>
            {evidence.isWithdrawn ? (
              <Text size="sm" c="dimmed">
                <Trans>(withdrawn)</Trans>
              </Text>
            ) : (
              <AcceptedMark isAccepted={isAccepted ?? null} />
            )}
            {isExpired(evidence.validUntil, today) && (
              <Text size="sm" fw={600}>
                <Trans>(expired)</Trans>
              </Text>
            )}
            {evidence.newerVersion && (
              <Anchor href={`#evidence-${evidence.newerVersion.id}`} size="sm">
                <Trans>A newer version exists</Trans>
              </Anchor>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** “Supports” is the normal case and is left out; other roles are shown. */
function RoleWord({ role }: { readonly role: SupportRole }) {
  const words = useWords();
  if (role === SupportRole.SUPPORTS) return null;
  return (
    <Text span size="sm" fw={600}>
      {words(supportRoles[role].label)}
    </Text>
  );
}
