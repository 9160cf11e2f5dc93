import { useAnnounce } from '@followthrough/ui/announcer';
import { Dialog } from '@followthrough/ui/dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Checkbox, Group, NumberInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPin, IconPinFilled } from '@tabler/icons-react';
import classes from './columns-panel.module.css';
import { registerColumns, type RegisterColumn } from './register-columns.js';
import {
  firstLayout,
  frozen,
  inOrder,
  leastWidth,
  mostWidth,
  moved,
  resized,
  shown,
  type TableLayout,
} from './table-layout.js';

interface ColumnsPanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
}

/** Chooses, orders, freezes and resizes the table’s columns, by keyboard as well as by mouse. */
export function ColumnsPanel({ opened, onClose, layout, onLayout }: ColumnsPanelProps) {
  const { t } = useLingui();
  const columns = inOrder(layout).flatMap((id) => registerColumns.filter((column) => column.id === id));
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Columns`} size="lg">
      <ol className={classes.columns}>
        {columns.map((column) => (
          <ColumnLine key={column.id} column={column} layout={layout} onLayout={onLayout} />
        ))}
      </ol>
      <Group mt="md">
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
        <Button variant="default" onClick={() => onLayout(firstLayout)}>
          <Trans>Reset columns</Trans>
        </Button>
      </Group>
    </Dialog>
  );
}

interface ColumnLineProps {
  readonly column: RegisterColumn;
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
}

function ColumnLine({ column: { id, label, width }, layout, onLayout }: ColumnLineProps) {
  const { t, i18n } = useLingui();
  const announce = useAnnounce();
  const name = i18n._(label);
  const isFrozen = layout.frozen.includes(id);

  /** At either end the button stays enabled, because a disabled button would lose focus. */
  const stuck = (by: -1 | 1) => moved(layout, id, by) === layout && { 'aria-disabled': true, 'data-disabled': true };

  function move(by: -1 | 1) {
    const next = moved(layout, id, by);
    if (next === layout) return;
    onLayout(next);
    const [place, all] = [inOrder(next).indexOf(id) + 1, next.order.length];
    announce(t`${name} is column ${place} of ${all}`);
  }

  return (
    <li className={classes.column}>
      <Checkbox
        className={classes.name}
        label={name}
        checked={!layout.hidden.includes(id)}
        onChange={(event) => onLayout(shown(layout, id, event.currentTarget.checked))}
      />
      <ActionIcon variant="subtle" aria-label={t`Move ${name} up`} {...stuck(-1)} onClick={() => move(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t`Move ${name} down`} {...stuck(1)} onClick={() => move(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant={isFrozen ? 'light' : 'subtle'}
        aria-label={t`Freeze ${name}`}
        aria-pressed={isFrozen}
        onClick={() => onLayout(frozen(layout, id, !isFrozen))}
      >
        {isFrozen ? <IconPinFilled size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
      </ActionIcon>
      <NumberInput
        className={classes.width}
        size="xs"
        aria-label={t`Width of ${name} in pixels`}
        min={leastWidth}
        max={mostWidth}
        step={10}
        clampBehavior="blur"
        value={layout.widths[id] ?? width}
        onChange={(value) => typeof value === 'number' && value >= leastWidth && onLayout(resized(layout, id, value))}
      />
    </li>
  );
}
