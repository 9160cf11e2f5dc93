import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Found {
  readonly ruleId: string;
  readonly value: readonly [policy: string, verdict: string];
  readonly message: string;
  readonly snippet: string;
  readonly node: Node;
}

interface Checker {
  readonly rulesetRules: Readonly<Record<string, readonly string[]>>;
  disableRule(id: string): void;
  check(node: Node, guideline: string): Promise<{ readonly results: readonly Found[] }>;
}

declare global {
  var ace: { readonly Checker: new () => Checker } | undefined;
}

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/**
 * The violations of WCAG 2.2 that IBM Equal Access finds on a page, or in its open dialog. Only definite ones: its
 * “potential” results apply to every page (“Verify color is not used as the only visual means”). One rule is off:
 * `input_autocomplete_valid` refuses `username` on a field for an email address, which HTML allows (its autofill group
 * “Username” includes email fields) and password managers expect. axe checks autocomplete instead.
 */
export async function equalAccess(page: Page, { ofColourAlone }: { readonly ofColourAlone: boolean }) {
  if (!(await page.evaluate(() => Boolean(globalThis.ace)))) await page.evaluate(`${source}; globalThis.ace = ace;`);
  const found = await page.evaluate(async (colourAlone) => {
    const guideline = 'WCAG_2_2';
    const checker = new globalThis.ace!.Checker();
    checker.disableRule('input_autocomplete_valid');
    for (const rule of colourAlone ? checker.rulesetRules[guideline]! : []) {
      if (rule !== 'text_contrast_sufficient') checker.disableRule(rule);
    }
    // Always the whole document: for a part, the engine looks up labels in its earlier results.
    const { results } = await checker.check(document, guideline);
    const part = document.querySelector('[role="dialog"]') ?? document;
    return results
      .filter(
        ({ value: [policy, verdict], node }) => policy === 'VIOLATION' && verdict === 'FAIL' && part.contains(node),
      )
      .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet }));
  }, ofColourAlone);
  return found.map(({ ruleId, message, snippet }) => `${ruleId} at ${snippet.slice(0, 200)}: ${message}`);
}
