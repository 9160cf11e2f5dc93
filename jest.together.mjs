import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const isTest = /\.(spec|test)\.tsx?$/;

/**
 * Runs a share of the tests below `folder` as one file; the files beside `share` are the other shares. Jest loads every
 * module anew for every file, which took longer than many of the tests. Dealt out by size, so that all take about as long.
 */
export async function together(share, folder) {
  const shares = readdirSync(dirname(share)).sort();
  const mine = shares.indexOf(basename(share));
  const size = (name) => statSync(join(folder, name)).size;
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => isTest.test(name))
    .sort((a, b) => size(b) - size(a));
  for (const [at, name] of files.entries()) {
    if (dealtTo(at, shares.length) === mine) await import(join(folder, name));
  }
}

/** Round and back again: whoever is dealt the largest of one round is dealt the smallest of the next. */
function dealtTo(at, shares) {
  const turn = at % (2 * shares);
  return turn < shares ? turn : 2 * shares - 1 - turn;
}
