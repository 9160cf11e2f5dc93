import { readFileSync } from 'node:fs';

/** What every component builds on. */
const ground = ['baseline', 'default-css-variables', 'global'];

/** The styles that these modules of Mantine need: each component with styles has a module of its class names. */
export function stylesOf(modules) {
  const names = modules.flatMap((id) => /@mantine\/core\/.*\/([^/]+)\.module\.mjs$/.exec(id)?.[1] ?? []);
  return new Set([...ground, ...names]);
}

/** What a style sheet must import, and what it need not; null if it is right. */
export function mistakeIn(sheet, modules) {
  const imported = new Set([...sheet.matchAll(/@mantine\/core\/styles\/([^/]+)\.layer\.css/g)].map(([, name]) => name));
  const needed = stylesOf(modules);
  const missing = [...needed].filter((name) => !imported.has(name));
  const spare = [...imported].filter((name) => !needed.has(name));
  if (missing.length + spare.length === 0) return null;
  return [
    missing.length > 0 && `It must import the styles of ${missing.join(', ')}, in the order of Mantine’s styles.css.`,
    spare.length > 0 && `Nothing uses the styles of ${spare.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A build with a component whose styles the sheet lacks, or with styles that no page needs, fails. */
export const mantineStyles = (sheet) => ({
  name: 'mantine-styles',
  apply: 'build',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) =>
      chunk.type === 'chunk' ? Object.keys(chunk.modules) : [],
    );
    const mistake = mistakeIn(readFileSync(sheet, 'utf8'), modules);
    if (mistake) this.error(`${sheet}: ${mistake}`);
  },
});
