import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = /\.(js|css|html|svg)$/;
/** Smaller files fit in one packet anyway. */
const worthwhile = 1_000;

/** The highest quality: a tenth smaller than the next, compressed once and sent many times. */
const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** Writes compressed versions beside every built text file; the server sends the one that a browser accepts. */
export const compressed = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir }) {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && texts.test(entry.name),
    );
    // Compression uses every core.
    await Promise.all(files.map((entry) => compress(join(entry.parentPath, entry.name))));
  },
};

async function compress(path) {
  const bytes = await readFile(path);
  if (bytes.length < worthwhile) return;
  await Promise.all([
    brotli(bytes).then((small) => writeFile(`${path}.br`, small)),
    promisify(gzip)(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}
