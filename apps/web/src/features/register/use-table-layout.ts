import { useState } from 'react';
import { readLayout, type TableLayout } from './table-layout.js';

const place = 'followthrough-register-columns';

function load(): TableLayout {
  try {
    return readLayout(window.localStorage.getItem(place));
  } catch {
    return readLayout(null);
  }
}

/** The reader's arrangement of the table, kept in this browser; where it may not be kept, it lasts as long as the page. */
export function useTableLayout(): readonly [TableLayout, (next: TableLayout) => void] {
  const [layout, setLayout] = useState(load);
  function change(next: TableLayout) {
    setLayout(next);
    try {
      window.localStorage.setItem(place, JSON.stringify(next));
    } catch {
      // Private windows and full disks refuse; the table still obeys.
    }
  }
  return [layout, change];
}
