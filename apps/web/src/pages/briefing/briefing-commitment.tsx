import { kinds } from '@followthrough/domain/kinds';
import { stageLabel } from '@followthrough/domain/stages';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { commitmentAddress } from '../../features/commitments/commitment-address.js';
import { DueLine } from '../../features/commitments/due-dates/due-line.js';
import { StatementQuote } from '../../features/commitments/statements/statement-quote.js';
import { LastReport } from '../../features/delivery/last-report.js';
import { Lateness } from '../../features/delivery/lateness.js';
import { OpenFollowUps } from '../../features/follow-ups/open-follow-ups.js';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import classes from './briefing.module.css';

export const BriefingCommitmentFacts = graphql(`
  fragment BriefingCommitment_commitment on Commitment {
    id
    reference
    title
    kind
    stage
    status
    dueEdtf
    dueWords
    dueBasis
    dueAgainst
    dueWhy
    latestStatement {
      id
      ...StatementQuote_statement
    }
    ...Lateness_commitment
    ...LastReport_commitment
    ...OpenFollowUps_commitment
  }
`);

interface BriefingCommitmentProps {
  readonly commitment: FragmentType<typeof BriefingCommitmentFacts>;
}

/** A commitment in a briefing: its status and rationale, what was promised, and the follow-ups. */
export function BriefingCommitment({ commitment: masked }: BriefingCommitmentProps) {
  const words = useWords();
  const commitment = getFragmentData(BriefingCommitmentFacts, masked);
  const { reference, title, kind, stage, status, latestStatement } = commitment;
  return (
    <li className={classes.commitment}>
      <h3 className={classes.title}>
        <Anchor component={Link} to={commitmentAddress(reference)} inherit c="inherit">
          <bdi>{title}</bdi>
        </Anchor>
      </h3>
      <Text size="xs" c="dimmed" className="ft-numbers">
        {reference} · {words(kinds[kind].label)} · {words(stageLabel(kind, stage))}
      </Text>
      <Group gap="xs" my={4}>
        <StatusBadge status={status} quiet />
        <Lateness of={commitment} />
        <Group gap={4}>
          {commitment.dueEdtf && (
            <Text span size="sm">
              <Trans>Due</Trans>
            </Text>
          )}
          <DueLine due={commitment} />
        </Group>
      </Group>
      <LastReport commitment={commitment} />
      <OpenFollowUps commitment={commitment} />
      {latestStatement && <StatementQuote statement={latestStatement} compact />}
    </li>
  );
}
