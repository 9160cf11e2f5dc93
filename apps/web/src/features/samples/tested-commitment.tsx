import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { walkAddress } from '../delivery/walk/walk-address.js';
import classes from './samples.module.css';

export const TestedCommitmentFacts = graphql(`
  fragment TestedCommitment_commitment on Commitment {
    id
    reference
    title
    status
    dueEdtf
    dueWords
    leadTeam {
      id
      name
    }
    currentReport {
      id
      rationale
      effectiveOn
    }
    statements {
      id
      passage {
        id
        quote
      }
      source {
        id
        publisher
        published
      }
    }
  }
`);

interface TestedCommitmentProps {
  readonly commitment: FragmentType<typeof TestedCommitmentFacts>;
}

/** The commitment that is tested, with what most tests ask about, and the way to its evidence. */
export function TestedCommitment({ commitment }: TestedCommitmentProps) {
  const facts = getFragmentData(TestedCommitmentFacts, commitment);
  const { reference, title, status, dueEdtf, dueWords, leadTeam, currentReport, statements } = facts;
  const [first] = statements;
  return (
    <Stack gap="xs">
      <div>
        <Anchor component={Link} to={commitmentAddress(reference)} fw={600} size="lg">
          <bdi>{title}</bdi>
        </Anchor>
        <Text size="sm" c="dimmed" component="div">
          {reference} · <bdi>{leadTeam.name}</bdi>
        </Text>
      </div>
      <Group gap="sm">
        <StatusBadge status={status} />
        <Text size="sm" component="div">
          {dueEdtf ? (
            <Trans>
              Due <UncertainDate edtf={dueEdtf} statedAs={dueWords ?? null} />
            </Trans>
          ) : (
            <Trans>No due date</Trans>
          )}
        </Text>
        <Anchor component={Link} to={walkAddress(reference)} underline="always" size="sm" data-walk>
          <Trans>Evidence walk</Trans>
        </Anchor>
      </Group>
      {currentReport ? (
        <div>
          <Text size="sm" fw={600} component="div">
            <Trans>
              Reported as of <UncertainDate edtf={currentReport.effectiveOn} />
            </Trans>
          </Text>
          <Text size="sm" dir="auto" className={classes.words}>
            {currentReport.rationale}
          </Text>
        </div>
      ) : (
        <Text size="sm">
          <Trans>Nothing is reported.</Trans>
        </Text>
      )}
      {first && (
        <QuotedPassage
          quote={first.passage.quote}
          publisher={first.source.publisher ?? null}
          date={first.source.published ?? null}
          compact
        />
      )}
    </Stack>
  );
}
