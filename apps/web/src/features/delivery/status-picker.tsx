import { closedStatuses, deliveryStatuses, openStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Radio, Text } from '@mantine/core';
import classes from './delivery.module.css';

interface StatusPickerProps {
  readonly value: DeliveryStatus | null;
  readonly error?: string | null;
  readonly onChange: (status: DeliveryStatus) => void;
}

/** All ten statuses, each with what it means: nobody should have to guess which one is true. */
export function StatusPicker({ value, error, onChange }: StatusPickerProps) {
  const { t } = useLingui();
  const words = useWords();
  const radio = (status: DeliveryStatus) => (
    <Radio
      key={status}
      value={status}
      label={
        <Group gap={6} component="span" wrap="nowrap">
          <StatusIcon status={status} />
          {words(deliveryStatuses[status].label)}
        </Group>
      }
      description={words(deliveryStatuses[status].definition)}
    />
  );
  return (
    <Radio.Group
      name="status"
      label={t`Status`}
      required
      value={value}
      error={error ?? null}
      onChange={(status) => onChange(status as DeliveryStatus)}
    >
      <div className={classes.statuses}>
        {openStatuses.map(radio)}
        <Text size="sm" fw={600} className={classes.group}>
          <Trans>Closed</Trans>
        </Text>
        {closedStatuses.map(radio)}
      </div>
    </Radio.Group>
  );
}
