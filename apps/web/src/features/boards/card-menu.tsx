import { kinds, type Kind } from '@followthrough/domain/kinds';
import { closedStatuses, deliveryStatuses, openStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { useToasts } from '@followthrough/ui/toasts';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsRightLeft,
  IconCalendar,
  IconDots,
  IconFileText,
  IconFlag,
  IconLink,
  IconUser,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { commitmentAddress } from '../commitments/commitment-address.js';
import type { CardAct } from './card-acts.js';
import type { Movable } from './use-carry.js';

interface CardMenuProps {
  readonly card: Movable & { readonly kind: Kind };
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  /** Absent if the viewer may not report. */
  readonly onAct?: ((act: CardAct) => void) | undefined;
  /** Absent if the columns are not statuses. */
  readonly onMove?: ((status: DeliveryStatus) => void) | undefined;
}

/** The menu of a card. It opens by mouse, or with `M` on the card: there is one tab stop per column. */
export function CardMenu({ card, opened, onOpened, onAct, onMove }: CardMenuProps) {
  const { t } = useLingui();
  const words = useWords();
  const { show } = useToasts();
  const { reference, kind } = card;

  function copy() {
    const address = new URL(commitmentAddress(reference), window.location.origin).href;
    const refused = () => show({ message: t`The browser did not allow copying. The link is ${address}` });
    // Without HTTPS there is no clipboard.
    if (!navigator.clipboard) return refused();
    navigator.clipboard.writeText(address).then(() => show({ message: t`Link to ${reference} copied` }), refused);
  }

  return (
    <Menu position="bottom-end" opened={opened} onChange={onOpened} returnFocus>
      <Menu.Target>
        <ActionIcon
          className="ft-no-print"
          variant="subtle"
          color="gray"
          size={24}
          tabIndex={-1}
          data-menu
          aria-label={t`Actions for ${reference}`}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {reference} · {words(kinds[kind].label)}
        </Menu.Label>
        <Menu.Item
          component={Link}
          to={commitmentAddress(reference)}
          leftSection={<IconFileText size={16} aria-hidden />}
        >
          <Trans>Open</Trans>
        </Menu.Item>
        {onAct && (
          <>
            <Menu.Item leftSection={<IconFlag size={16} aria-hidden />} onClick={() => onAct('report')}>
              <Trans>Report status</Trans>
            </Menu.Item>
            <Menu.Item leftSection={<IconUser size={16} aria-hidden />} onClick={() => onAct('assign')}>
              <Trans>Assign owner</Trans>
            </Menu.Item>
            <Menu.Item leftSection={<IconCalendar size={16} aria-hidden />} onClick={() => onAct('due')}>
              <Trans>Change due date</Trans>
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={copy}>
          <Trans>Copy link</Trans>
        </Menu.Item>
        {onMove && <MoveTo status={card.status} onMove={onMove} />}
      </Menu.Dropdown>
    </Menu>
  );
}

interface MoveToProps {
  readonly status: DeliveryStatus;
  readonly onMove: (status: DeliveryStatus) => void;
}

/** The ten statuses to move a card to, as an alternative to dragging. */
function MoveTo({ status, onMove }: MoveToProps) {
  const { t } = useLingui();
  const words = useWords();
  const item = (to: DeliveryStatus) => (
    <Menu.Item
      key={to}
      leftSection={<StatusIcon status={to} />}
      {...(to === status && { 'aria-current': true, rightSection: t`current` })}
      onClick={() => onMove(to)}
    >
      {words(deliveryStatuses[to].label)}
    </Menu.Item>
  );
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconArrowsRightLeft size={16} aria-hidden />}>
          <Trans>Move to</Trans>
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {openStatuses.map(item)}
        <Menu.Divider />
        <Menu.Label>{t`Closed`}</Menu.Label>
        {closedStatuses.map(item)}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
