import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { Disclosure } from '../platform/disclosure.js';

interface MovedToProps {
  readonly status: DeliveryStatus;
  /** Shows all fields of a report. */
  readonly onMore: () => void;
}

/** The status that a card was moved to, with its definition, and a button for the full report. */
export function MovedTo({ status, onMore }: MovedToProps) {
  const { t } = useLingui();
  const words = useWords();
  const { label, definition } = deliveryStatuses[status];
  const name = words(label);
  return (
    <div>
      <Group gap="xs">
        <StatusBadge status={status} />
        <Button variant="subtle" size="compact-sm" onClick={onMore}>
          <Trans>Change status, date or evidence</Trans>
        </Button>
      </Group>
      <Disclosure label={t`Definition of “${name}”`}>
        <Text size="sm" c="dimmed" mt={4}>
          {words(definition)}
        </Text>
      </Disclosure>
    </div>
  );
}
