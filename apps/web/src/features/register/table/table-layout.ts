import { registerColumns } from './register-columns.js';

/** The user’s arrangement of the table. `order` contains every column once. */
export interface TableLayout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly frozen: readonly string[];
  /** In pixels; a column without an entry has its default width. */
  readonly widths: Readonly<Record<string, number>>;
}

export const leastWidth = 64;
export const mostWidth = 800;

const ids = registerColumns.map(({ id }) => id);
const those = (at: 'frozen' | 'hidden') => registerColumns.filter((column) => column.at === at).map(({ id }) => id);

export const firstLayout: TableLayout = { order: ids, hidden: those('hidden'), frozen: those('frozen'), widths: {} };

export const withinWidth = (width: number) => Math.round(Math.min(Math.max(width, leastWidth), mostWidth));

/** The visible columns, frozen ones first, each group in the user’s order. */
export function inOrder({ order, frozen }: TableLayout): readonly string[] {
  return [...order.filter((id) => frozen.includes(id)), ...order.filter((id) => !frozen.includes(id))];
}

/** Swaps a column with its neighbour, frozen ones among themselves. */
export function moved(layout: TableLayout, id: string, by: -1 | 1): TableLayout {
  const order = [...inOrder(layout)];
  const place = order.indexOf(id);
  const other = order[place + by];
  if (other === undefined || layout.frozen.includes(other) !== layout.frozen.includes(id)) return layout;
  order[place] = other;
  order[place + by] = id;
  return { ...layout, order };
}

const without = (list: readonly string[], id: string) => list.filter((one) => one !== id);

export function shown(layout: TableLayout, id: string, isShown: boolean): TableLayout {
  const hidden = without(layout.hidden, id);
  return { ...layout, hidden: isShown ? hidden : [...hidden, id] };
}

export function frozen(layout: TableLayout, id: string, isFrozen: boolean): TableLayout {
  const rest = without(layout.frozen, id);
  return { ...layout, frozen: isFrozen ? [...rest, id] : rest };
}

export function resized(layout: TableLayout, id: string, width: number): TableLayout {
  return { ...layout, widths: { ...layout.widths, [id]: withinWidth(width) } };
}

/** The widths of the visible columns, with the first widened so that they fill `width` pixels. */
export function filling(layout: TableLayout, width: number): Readonly<Record<string, number>> {
  const seen = inOrder(layout).filter((id) => !layout.hidden.includes(id));
  const widthOf = (id: string) => layout.widths[id] ?? registerColumns.find((column) => column.id === id)?.width ?? 0;
  const [first] = seen;
  const left = width - seen.reduce((sum, id) => sum + widthOf(id), 0);
  if (first === undefined || left <= 0) return layout.widths;
  return { ...layout.widths, [first]: widthOf(first) + left };
}

const texts = (value: unknown) =>
  Array.isArray(value) ? [...new Set(value.filter((id): id is string => ids.includes(id as string)))] : null;

function objectIn(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/**
 * Reads a stored arrangement, perhaps of another version: unknown columns are removed, new ones added at the end,
 * invalid values ignored.
 */
export function readLayout(text: string | null): TableLayout {
  const parts = objectIn(text);
  if (!parts) return firstLayout;
  const order = texts(parts.order) ?? [];
  const news = ids.filter((id) => !order.includes(id));
  const widths = Object.entries(parts.widths ?? {}).filter(
    ([id, width]) => ids.includes(id) && typeof width === 'number' && Number.isFinite(width),
  ) as [string, number][];
  const hidden = texts(parts.hidden) ?? firstLayout.hidden;
  return {
    order: [...order, ...news],
    hidden: [...hidden, ...news.filter((id) => firstLayout.hidden.includes(id) && !hidden.includes(id))],
    frozen: texts(parts.frozen) ?? firstLayout.frozen,
    widths: Object.fromEntries(widths.map(([id, width]) => [id, withinWidth(width)])),
  };
}
