import { deliveryStatuses } from '@followthrough/domain/statuses';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { FrozenFacts } from '../delivery/frozen-facts.js';

interface FindingAboutProps {
  readonly finding: Finding_FindingFragment;
}

/** The record that a finding is about, as a link to its place on the page of the commitment. */
export function FindingAbout({ finding: { report, evidence, test, roundValue, commitment } }: FindingAboutProps) {
  const words = useWords();
  const address = commitmentAddress(commitment.reference);
  const link = (hash: string | undefined, children: React.ReactNode) => (
    <Anchor component={Link} to={address} {...(hash && { hash })} underline="always">
      {children}
    </Anchor>
  );
  const whole = link(
    undefined,
    <>
      {commitment.reference} <bdi>{commitment.title}</bdi>
    </>,
  );
  if (report) {
    const status = words(deliveryStatuses[report.status].label);
    return (
      <Text component="div">
        {link(
          'reports',
          <Trans>
            The report “{status}” as of <UncertainDate edtf={report.effectiveOn} />
          </Trans>,
        )}{' '}
        <Trans>of {whole}</Trans>
      </Text>
    );
  }
  if (evidence) {
    return (
      <Text component="div">
        {link(
          `evidence-${evidence.id}`,
          <Trans>
            The evidence “<bdi>{evidence.title}</bdi>”
          </Trans>,
        )}{' '}
        <Trans>of {whole}</Trans>
      </Text>
    );
  }
  if (test) {
    return (
      <Text component="div">
        {link('test', <Trans>Version {test.number} of the test of delivery</Trans>)} <Trans>of {whole}</Trans>
      </Text>
    );
  }
  if (roundValue) {
    const { id, round, status } = roundValue;
    const ofRound: string = `/rounds/${round.id}`;
    return (
      <div>
        <Anchor component={Link} to={ofRound} hash={`value-${id}`} underline="always">
          <Trans>
            The figure of the round “<bdi>{round.title}</bdi>”
          </Trans>
        </Anchor>{' '}
        <Trans>of {whole}</Trans>
        {/* So that the finding can be read without opening the round. */}
        <Group gap="xs" mt={4}>
          <StatusBadge status={status} quiet />
          <FrozenFacts value={roundValue} />
        </Group>
      </div>
    );
  }
  return <Text component="div">{whole}</Text>;
}
