import type { Cell } from './cell.js';
import { inPieces } from './pieces.js';

/** Excel reads a file as UTF-8 only with this mark. */
const byteOrderMark = '\uFEFF';

/** Characters that make a spreadsheet treat a text as a formula, also after spaces that it strips. */
const formulaStart = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** Rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula is prefixed with an apostrophe. */
export function csv(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  return inPieces(lines(rows));
}

async function* lines(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield byteOrderMark;
  for await (const row of rows) yield `${row.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'number' in cell ? cell.number : cell.day;
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
