import { rollUp } from '@followthrough/domain/party-standing';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useWords } from '@followthrough/ui/words';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import type { DeliveryStatus } from '../../../generated/graphql.js';
import { PartyStandingParty } from './party-standing.js';

interface RollUpLineProps {
  readonly parties: readonly FragmentType<typeof PartyStandingParty>[];
  /** The status of the report on the whole; null without one. */
  readonly whole: DeliveryStatus | null;
}

/** The reports on single parties in numbers, beside the report on the whole, which they never change. */
export function RollUpLine({ parties, whole }: RollUpLineProps) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const rolled = rollUp(
    getFragmentData(PartyStandingParty, parties).map(({ role, currentReport }) => ({
      role,
      status: currentReport?.status ?? null,
    })),
  );
  if (!rolled) return null;
  const counted = rolled.statuses.map(({ status, count }) => {
    const label = words(deliveryStatuses[status].label);
    return t`${count} ${label}`;
  });
  const listed = new Intl.ListFormat(i18n.locale).format(counted);
  return (
    <Text size="sm" mb="xs">
      <Plural value={rolled.parties} one={`Of # party: ${listed}.`} other={`Of # parties: ${listed}.`} />{' '}
      {whole ? (
        <Trans>The report on the whole says “{words(deliveryStatuses[whole].label)}”.</Trans>
      ) : (
        <Trans>There is no report on the whole yet.</Trans>
      )}
    </Text>
  );
}
