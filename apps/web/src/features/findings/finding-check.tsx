import { findingClosings } from '@followthrough/domain/finding-terms';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { FindingQuote } from './finding-passage.js';
import classes from './findings.module.css';

interface FindingCheckProps {
  readonly check: NonNullable<Finding_FindingFragment['check']>;
  readonly commitment: Finding_FindingFragment['commitment'];
}

/** The check that closed a finding, with what it rests on. */
export function FindingCheck({ check, commitment }: FindingCheckProps) {
  const words = useWords();
  const { closing, words: said, evidence, passage, address, by, at } = check;
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{words(findingClosings[closing].label)}</Text>
        <Text className={classes.words} dir="auto">
          {said}
        </Text>
      </div>
      {evidence && (
        <Text component="div">
          <Trans>
            Evidence:{' '}
            <Anchor
              component={Link}
              to={commitmentAddress(commitment.reference)}
              hash={`evidence-${evidence.id}`}
              underline="always"
            >
              <bdi>{evidence.title}</bdi>
            </Anchor>
          </Trans>
        </Text>
      )}
      {address && (
        <Anchor href={address} underline="always" rel="noreferrer" className={classes.words}>
          <bdi>{address}</bdi>
        </Anchor>
      )}
      {passage && <FindingQuote passage={passage} />}
      <WhoWhen did={<Trans>Closed by</Trans>} who={by.name} at={at} />
    </Stack>
  );
}
