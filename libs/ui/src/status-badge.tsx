import { deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleX,
  IconHelpCircle,
  IconPlayerPlay,
  IconTrendingDown,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { Explained } from './explained.js';
import { useWords } from './words.js';

const looks: Record<DeliveryStatus, { readonly icon: Icon; readonly colour: string }> = {
  UNCLEAR: { icon: IconHelpCircle, colour: 'gray' },
  NOT_STARTED: { icon: IconCircle, colour: 'indigo' },
  ON_TRACK: { icon: IconPlayerPlay, colour: 'teal' },
  AT_RISK: { icon: IconAlertTriangle, colour: 'orange' },
  OFF_TRACK: { icon: IconTrendingDown, colour: 'red' },
  DELIVERED: { icon: IconCircleCheckFilled, colour: 'green' },
  PARTLY_DELIVERED: { icon: IconCircleHalf2, colour: 'lime' },
  NOT_DELIVERED: { icon: IconCircleX, colour: 'red' },
  WITHDRAWN: { icon: IconX, colour: 'gray' },
  SUPERSEDED: { icon: IconArrowsExchange, colour: 'grape' },
};

/** The icon of a status alone, for the heading of its board column. */
export function StatusIcon({ status, size = 16 }: { readonly status: DeliveryStatus; readonly size?: number }) {
  const { icon: Picture, colour } = looks[status];
  const shade = `light-dark(var(--mantine-color-${colour}-9), var(--mantine-color-${colour}-3))`;
  return <Picture size={size} aria-hidden color={shade} />;
}

interface StatusBadgeProps {
  readonly status: DeliveryStatus;
  /** Definition on hover only, without a tab stop. */
  readonly quiet?: boolean;
  readonly size?: 'sm' | 'md' | 'lg';
  /** Without colour, where other badges matter more. */
  readonly muted?: boolean;
}

/** A delivery status with icon, label and colour, and its definition on hover or focus. */
export function StatusBadge({ status, quiet, size = 'lg', muted = false }: StatusBadgeProps) {
  const words = useWords();
  const { icon: Picture, colour } = looks[status];
  const { label, definition } = deliveryStatuses[status];
  return (
    <Explained words={words(definition)} quiet={quiet}>
      <Badge
        variant={muted ? 'transparent' : 'light'}
        color={muted ? 'gray' : colour}
        size={size}
        radius="sm"
        flex="none"
        {...(muted && { c: 'dimmed', px: 0, fw: 500 })}
        leftSection={<Picture size={14} aria-hidden />}
      >
        {words(label)}
      </Badge>
    </Explained>
  );
}
