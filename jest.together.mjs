import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const isTest = /\.(spec|test)\.tsx?$/;

/**
 * Runs a share of the tests below `folder` as one file; the files beside `share` are the other shares. Jest reloads
 * every module for every file, which took longer than many of the tests. Files are distributed by size, so that shares
 * take about the same time.
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

/** Alternates the direction: a share that gets the largest file of one round gets the smallest of the next. */
function dealtTo(at, shares) {
  const turn = at % (2 * shares);
  return turn < shares ? turn : 2 * shares - 1 - turn;
}
