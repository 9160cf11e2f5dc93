import type { RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations that axe finds on a page, or in its open dialog. axe is loaded once per document, which takes long. */
export async function axe(page: Page, runOnly: NonNullable<RunOptions['runOnly']>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${source}; null`);
  return page.evaluate(async (only) => {
    // The page behind an open dialog is inert, and was checked before it opened.
    const part = document.querySelector('[role="dialog"]') ?? document;
    const { violations } = await globalThis.axe!.run(part, { runOnly: only, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary}`),
    );
  }, runOnly);
}

declare global {
  var axe: typeof import('axe-core') | undefined;
}
