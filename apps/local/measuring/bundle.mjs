import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../shared/failure.mjs';
import { readJson, writeJson } from '../shared/json-file.mjs';
import { root } from '../shared/project.mjs';

const dist = join(root, 'apps', 'web', 'dist');

/** The scripts that a page runs or preloads. */
export function scriptsOf(html) {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const loads = tags.filter((tag) => tag.startsWith('<script') || /rel="?modulepreload/.test(tag));
  return loads.flatMap((tag) => tag.match(/(?:src|href)="?\/?([^"\s>]+\.m?js)/)?.[1] ?? []);
}

/** Those scripts and their static imports, from Vite’s manifest; scripts loaded on demand are left out. */
export function withImports(scripts, manifest) {
  const chunks = Object.values(manifest);
  const all = new Set();
  const add = (file) => {
    if (all.has(file)) return;
    all.add(file);
    const chunk = chunks.find((each) => each.file === file);
    for (const key of chunk?.imports ?? []) add(manifest[key].file);
  };
  scripts.forEach(add);
  return [...all];
}

/** The style sheets of these scripts. */
export function sheetsOf(scripts, manifest) {
  const chunks = Object.values(manifest).filter(({ file }) => scripts.includes(file));
  return [...new Set(chunks.flatMap(({ css = [] }) => css))];
}

/** What the server sends for a file: the Brotli version that the build wrote, or the file if it is too small for one. */
function sentBytes(file) {
  const path = join(dist, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

/** The scripts of a page besides those of the document: its own and, inside the shell, those of the shell. */
const shell = 'src/app/shell/shell.tsx';
const pages = {
  first: ['src/pages/sign-in-page.tsx'],
  home: [shell, 'src/pages/home-page.tsx'],
  board: [shell, 'src/pages/board-page.tsx'],
};

/**
 * What a browser transfers (in kB of 1,000 bytes, compressed with Brotli as the server sends it) before the first page,
 * sign-in, is shown; and, for comparison, before home and the board are: the document, its scripts and its style sheets.
 * Fonts, which replace the browser’s own once they arrive, and answers of the API are left out.
 */
export function weighPages() {
  const manifest = readJson(join(dist, '.vite', 'manifest.json')) ?? {};
  const scripts = scriptsOf(readFileSync(join(dist, 'index.html'), 'utf8'));
  if (!scripts.length) throw new Failure(`${join(dist, 'index.html')} loads no script`);
  const until = (modules) => {
    const missing = modules.find((module) => !manifest[module]);
    if (missing) throw new Failure(`${missing} is not a module of its own in Vite's manifest`);
    const loaded = withImports([...scripts, ...modules.map((module) => manifest[module].file)], manifest);
    const files = ['index.html', ...loaded, ...sheetsOf(loaded, manifest)];
    return files.map((file) => ({ file, kb: sentBytes(file) / 1000 }));
  };
  const together = (files) => Number(files.reduce((sum, { kb }) => sum + kb, 0).toFixed(1));
  const files = until(pages.first);
  return {
    firstPageKb: together(files),
    homeKb: together(until(pages.home)),
    boardKb: together(until(pages.board)),
    files,
  };
}

/** Writes bundle.json. */
export function measureBundle({ out, say }) {
  const weights = weighPages();
  for (const { file, kb } of weights.files) say(`${kb.toFixed(1).padStart(8)} kB  ${file}`);
  say(
    `${weights.firstPageKb.toFixed(1).padStart(8)} kB  the first page; ${weights.homeKb.toFixed(1)} kB home; ${weights.boardKb.toFixed(1)} kB the board`,
  );
  writeJson(join(out, 'bundle.json'), weights);
}
