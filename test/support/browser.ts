import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { startApplication, type Application, type Caller } from './application.js';
import { axe } from './axe.js';
import { equalAccess } from './equal-access.js';
import { startWorker } from './worker.js';

const web = join(import.meta.dirname, '../../apps/web/dist');

/** Without network requests of the browser’s own. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Stage {
  readonly application: Application;
  /** A new browser without stored data; signed in if a person is given. */
  open(
    person: Caller | null,
    path: string,
    options?: { width?: number; colorScheme?: 'light' | 'dark' },
  ): Promise<Page>;
  close(): Promise<void>;
}

/** Web, API, worker, database and a browser. The clock is real, because a browser has no other. */
export async function setStage(): Promise<Stage> {
  if (!existsSync(join(web, 'index.html'))) throw new Error('The web is not built. "npm test" builds it first.');
  process.env['FOLLOWTHROUGH_WEB'] = web;
  const application = await startApplication();
  Object.defineProperty(application, 'now', { get: () => new Date() });
  const worker: INestApplicationContext = await startWorker();
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: quiet,
  });

  return {
    application,
    async open(person, path, { width = 1280, colorScheme = 'light' } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'UTC',
      });
      if (person?.token) {
        await context.addCookies([{ name: 'followthrough_session', value: person.token, url: application.address }]);
      }
      const page = await context.newPage();
      // Many, as for a test: only a failure waits as long.
      page.setDefaultTimeout(60_000);
      await page.goto(`${application.address}${path}`);
      return page;
    },
    async close() {
      for (const page of browser.contexts().flatMap((context) => context.pages())) await picture(page, 'last');
      await browser.close();
      await worker.close();
      await application.close();
    },
  };
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rules that depend on colours: all others give the same result in both schemes. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Checks WCAG 2.2 AA with axe and IBM Equal Access, in both colour schemes. Throws the violations. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Controls partly behind a bar while scrolling would be reported as too small.
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(page, colorScheme);
    const isLight = colorScheme === 'light';
    const found = [
      ...(await axe(page, isLight ? { type: 'tag', values: wcag } : { type: 'rule', values: ofColour })),
      ...(await equalAccess(page, { ofColourAlone: !isLight })),
    ];
    if (found.length > 0) throw new Error(`${page.url()} in ${colorScheme}:\n${found.join('\n')}`);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** Types into the box that a key has opened: a person waits to see it, and a busy browser shows it late. */
export async function typeInOpened(page: Page, words: string): Promise<void> {
  await page.locator('textarea:focus, input:focus').waitFor();
  await page.keyboard.type(words);
}

/**
 * Presses a key in a list once the focus is in it: after a decision it comes back from the form that closed, on a busy
 * browser a little later than the decision is shown.
 */
export async function pressIn(list: Locator, key: string): Promise<void> {
  await list.locator(':focus').waitFor();
  await list.page().keyboard.press(key);
}

/** Opens My work of a person, and goes by J to the first row of a list, which has these words. */
export async function queueOf(stage: Stage, person: Caller, list: string, words: string): Promise<Page> {
  const page = await stage.open(person, '/my-work');
  await page.getByRole('region', { name: list, exact: true }).getByText(words).first().waitFor();
  await page.getByRole('heading', { level: 1, name: 'My work' }).focus();
  const isThere = (name: string) =>
    document.activeElement?.closest('section')?.querySelector('h2, h3')?.textContent?.startsWith(name) ?? false;
  for (let pressed = 0; pressed < 20 && !(await page.evaluate(isThere, list)); pressed += 1) {
    await page.keyboard.press('j');
  }
  expect(await page.evaluate(isThere, list)).toBe(true);
  return page;
}

let pictures = 0;

/** With JOURNEY_PICTURES=DIR, saves a screenshot of every page that a journey visits. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['JOURNEY_PICTURES'];
  if (!folder) return;
  pictures += 1;
  const place = new URL(page.url()).pathname.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
  const { width } = page.viewportSize() ?? { width: 0 };
  await page.screenshot({ path: join(folder, `${String(pictures).padStart(3, '0')}-${place}-${width}-${name}.png`) });
}
