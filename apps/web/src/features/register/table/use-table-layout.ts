import { useLocalStorage } from '@mantine/hooks';
import { firstLayout, readLayout, type TableLayout } from './table-layout.js';

/**
 * The user’s arrangement of the table, stored in this browser, or kept until the page is closed if storage is blocked.
 */
export function useTableLayout(): readonly [TableLayout, (next: TableLayout) => void] {
  const [layout, setLayout] = useLocalStorage<TableLayout>({
    key: 'followthrough-register-table',
    defaultValue: firstLayout,
    getInitialValueInEffect: false,
    deserialize: (kept) => readLayout(kept ?? null),
  });
  return [layout, setLayout];
}
