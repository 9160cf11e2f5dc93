import { closedStatuses, deliveryStatuses, openStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';

interface MoveMenuProps {
  readonly reference: string;
  readonly status: DeliveryStatus;
  readonly onMove: (status: DeliveryStatus) => void;
}

/** The ten statuses that a card can be moved to, for those who neither drag nor carry. */
export function MoveMenu({ reference, status, onMove }: MoveMenuProps) {
  const { t } = useLingui();
  const words = useWords();
  const item = (to: DeliveryStatus) => (
    <Menu.Item
      key={to}
      leftSection={<StatusIcon status={to} />}
      {...(to === status && { 'aria-current': true, rightSection: t`now` })}
      onClick={() => onMove(to)}
    >
      {words(deliveryStatuses[to].label)}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className="ft-no-print"
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t`Move ${reference} to…`}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Move to…`}</Menu.Label>
        {openStatuses.map(item)}
        <Menu.Divider />
        <Menu.Label>{t`Closed`}</Menu.Label>
        {closedStatuses.map(item)}
      </Menu.Dropdown>
    </Menu>
  );
}
