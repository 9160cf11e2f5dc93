import type { Cell } from './cell.js';
import { csv } from './csv.js';
import { xlsx } from './xlsx.js';

const many = 30_000;
/** What may be read ahead of a reader: a piece of the file, and what a compressor gathers before it writes one. */
const aheadAtMost = 5_000;

function given() {
  const source = { taken: 0, hasEnded: false };
  const rows = async function* (): AsyncGenerator<readonly Cell[]> {
    try {
      for (; source.taken < many; source.taken += 1) {
        const number = String((source.taken * 2_654_435_761) % 4_294_967_296);
        yield [`FT-${source.taken}`, `Ferries ${number} to the outer islands`, { number }, { day: '2026-11-22' }, null];
      }
    } finally {
      source.hasEnded = true;
    }
  };
  return { source, rows: rows() };
}

describe.each([
  ['CSV', csv],
  ['XLSX', (rows: AsyncIterable<readonly Cell[]>) => xlsx('Register', rows)],
])('30,000 rows as %s', (_, write) => {
  it('are streamed, and never collected', async () => {
    const { source, rows } = given();
    let [before, ahead] = [0, 0];
    for await (const piece of write(rows)) {
      expect(piece.length).toBeGreaterThan(0);
      ahead = Math.max(ahead, source.taken - before);
      before = source.taken;
      // As a slow reader takes them: whatever would run ahead has the time to.
      if (before < many / 10) await new Promise((resolve) => setImmediate(resolve));
    }
    expect([source.taken, source.hasEnded]).toEqual([many, true]);
    expect(ahead).toBeLessThan(aheadAtMost);
  });

  it('are not read further once the client disconnects', async () => {
    const { source, rows } = given();
    const pieces = write(rows);
    while (source.taken === 0) await pieces.next();
    await pieces.return(undefined);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(source.hasEnded).toBe(true);
    expect(source.taken).toBeLessThan(aheadAtMost);
  });
});
