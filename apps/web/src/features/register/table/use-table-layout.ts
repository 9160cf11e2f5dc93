import { useLocalStorage } from '@mantine/hooks';
import { firstLayout, readLayout, type TableLayout } from './table-layout.js';

/** The reader's arrangement of the table, kept in this browser; where it may not be kept, it lasts as long as the page. */
export function useTableLayout(): readonly [TableLayout, (next: TableLayout) => void] {
  const [layout, setLayout] = useLocalStorage<TableLayout>({
    key: 'followthrough-register-table',
    defaultValue: firstLayout,
    getInitialValueInEffect: false,
    deserialize: (kept) => readLayout(kept ?? null),
  });
  return [layout, setLayout];
}
