import { Injectable } from '@nestjs/common';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Worker } from 'node:worker_threads';
import type { ReadPage } from './readable-html.js';

const threadsAtOnce = 2;
/** Each waiting request holds one of ten transactions, so others must be able to proceed. */
const waitingAtMost = 3;

const busy = problem('HTML_BUSY', {}, 'text');

const unreadable = problem('HTML_UNREADABLE', {}, 'text');

/** A thread cannot run from the TypeScript sources, so tests use the built file too. */
const thread = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/sources/readable-html.thread.js' : './readable-html.thread.js',
  import.meta.url,
);

/** Parses pages in separate threads, so that a large or hostile page never blocks the API. */
@Injectable()
export class HtmlReader {
  /**
   * The time limit of one page in milliseconds. The largest take about three seconds; a hostile one could take forever.
   */
  patience = 20_000;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  async read(html: string): Promise<ReadPage | RuleProblem> {
    if (this.#running >= threadsAtOnce && this.#waiting.length >= waitingAtMost) return busy;
    if (this.#running >= threadsAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      return await inThread(html, this.patience);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }
}

function inThread(html: string, patience: number): Promise<ReadPage | RuleProblem> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, {
      workerData: html,
      resourceLimits: { maxOldGenerationSizeMb: 400 },
      execArgv: [],
    });
    const settle = (answer: ReadPage | RuleProblem): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(settle, patience, unreadable);
    worker.once('message', (page: ReadPage) => settle(page));
    worker.once('error', () => settle(unreadable));
    worker.once('exit', () => settle(unreadable));
  });
}
