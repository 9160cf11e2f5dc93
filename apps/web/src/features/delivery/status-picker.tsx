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

/** All ten statuses, with definitions on hover; the definition of the chosen one is shown. */
export function StatusPicker({ value, error, onChange }: StatusPickerProps) {
  const { t } = useLingui();
  const words = useWords();
  const radio = (status: DeliveryStatus) => (
    <Radio
      key={status}
      value={status}
      title={words(deliveryStatuses[status].definition)}
      label={
        <Group gap={6} component="span" wrap="nowrap" title={words(deliveryStatuses[status].definition)}>
          <StatusIcon status={status} />
          {words(deliveryStatuses[status].label)}
        </Group>
      }
    />
  );
  return (
    <Radio.Group
      name="status"
      label={t`Status`}
      description={
        value ? words(deliveryStatuses[value].definition) : t`The definition appears here once you choose a status.`
      }
      required
      value={value}
      error={error ?? null}
      onChange={(status) => onChange(status as DeliveryStatus)}
    >
      <div className={classes.statuses}>{openStatuses.map(radio)}</div>
      <Text size="sm" c="dimmed" mt={4}>
        <Trans>Closed</Trans>
      </Text>
      <div className={classes.statuses}>{closedStatuses.map(radio)}</div>
    </Radio.Group>
  );
}
