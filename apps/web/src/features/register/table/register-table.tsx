import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
  type ColumnSizingState,
} from '@tanstack/react-table';
import { useLingui } from '@lingui/react/macro';
import { useElementSize } from '@mantine/hooks';
import { IconArrowDown } from '@tabler/icons-react';
import { useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import type { Order } from '../order.js';
import { registerColumns } from './register-columns.js';
import type { RegisterRow } from './register-row.js';
import classes from './register-table.module.css';
import { filling, leastWidth, mostWidth, resized, type TableLayout } from './table-layout.js';
import { useRestOfWindow } from './use-rest-of-window.js';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

const helper = createColumnHelper<typeof features, RegisterRow>();
const columns = helper.columns(
  registerColumns.map(({ id, width, cell }) =>
    helper.display({
      id,
      size: width,
      minSize: leastWidth,
      maxSize: mostWidth,
      cell: ({ row }) => cell(row.original),
    }),
  ),
);
const about = new Map(registerColumns.map((column) => [column.id, column]));

interface RegisterTableProps {
  readonly rows: readonly RegisterRow[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** The button for more rows, after the last one. */
  readonly children?: ReactNode;
}

/** The register as a table, with the user’s arrangement of columns and the server’s order. It fills the window. */
export function RegisterTable({ rows, layout, onLayout, order, onOrder, children }: RegisterTableProps) {
  const { t, i18n } = useLingui();
  const { ref: sized, width } = useElementSize();
  const [placedAt, maxHeight] = useRestOfWindow();
  // While an edge is dragged, the table holds the widths; they are saved on release.
  const [dragged, setDragged] = useState<ColumnSizingState | null>(null);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns,
    data,
    columnResizeMode: 'onChange',
    state: {
      columnOrder: [...layout.order],
      columnPinning: { start: layout.order.filter((id) => layout.frozen.includes(id)), end: [] },
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
      columnSizing: dragged ?? { ...filling(layout, width) },
    },
    onColumnSizingChange: (update) =>
      setDragged((last) => (typeof update === 'function' ? update(last ?? { ...filling(layout, width) }) : update)),
  });

  function keep() {
    if (!dragged) return;
    const before = filling(layout, width);
    const changed = Object.entries(dragged).filter(([id, now]) => now !== before[id]);
    onLayout(changed.reduce((next, [id, now]) => resized(next, id, now), layout));
    setDragged(null);
  }

  const headers = [...table.getStartLeafHeaders(), ...table.getCenterLeafHeaders()];
  const placed = (column: (typeof headers)[number]['column']): CSSProperties =>
    column.getIsPinned() ? { insetInlineStart: column.getStart('start') } : {};
  const look = (column: (typeof headers)[number]['column']) =>
    [column.getIsPinned() && classes.frozen, about.get(column.id)?.isNumber && classes.number]
      .filter(Boolean)
      .join(' ');

  return (
    <div
      ref={placedAt}
      role="region"
      aria-label={t`Register`}
      tabIndex={0}
      className={classes.region}
      style={{ maxHeight }}
      onPointerUp={keep}
    >
      <div ref={sized} />
      <table className={classes.table} style={{ width: table.getTotalSize() }}>
        <thead>
          <tr>
            {headers.map((header) => {
              const { column } = header;
              const known = about.get(column.id);
              const label = known ? i18n._(known.label) : '';
              const orders = known?.order;
              return (
                <th
                  key={header.id}
                  scope="col"
                  className={look(column)}
                  style={{ width: column.getSize(), ...placed(column) }}
                  aria-sort={orders && orders === order ? directions[orders] : undefined}
                >
                  {orders ? (
                    <button
                      type="button"
                      className={classes.sort}
                      onClick={() => onOrder(orders)}
                      title={t`Sort by this`}
                    >
                      {label}
                      {orders === order && <IconArrowDown size={14} aria-hidden />}
                    </button>
                  ) : (
                    label
                  )}
                  <span
                    aria-hidden
                    className={classes.edge}
                    onMouseDown={header.getResizeHandler()}
                    onTouchStart={header.getResizeHandler()}
                    onTouchEnd={keep}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.original.id}>
              {[...row.getStartVisibleCells(), ...row.getCenterVisibleCells()].map((cell) => (
                <td key={cell.id} className={look(cell.column)} style={placed(cell.column)}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children && <div className={classes.more}>{children}</div>}
    </div>
  );
}

/** The direction of each order: newest, last changed and best match come first. */
const directions: Record<Order, 'ascending' | 'descending'> = {
  due: 'ascending',
  reference: 'ascending',
  title: 'ascending',
  newest: 'descending',
  changed: 'descending',
  relevance: 'descending',
};
