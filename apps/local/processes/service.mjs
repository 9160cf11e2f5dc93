import { begin, end, listen } from './children.mjs';
import { Failure } from '../shared/failure.mjs';
import { failureIn, logFile } from './log-file.mjs';
import { waitUntil } from './process-table.mjs';

const longestPause = 30_000;
const steadyAfter = 60_000;

/** A long-running process: its output goes to a log file, its failures to the user, and it is restarted if it exits. */
export class Service {
  #name;
  #launch;
  #say;
  #write;
  #log;
  #child;
  #timer;
  #stopped = false;
  #settled = false;
  #pause = 1000;

  /** `command()` returns `{ program, args, options }` at each start, because addresses may have changed. */
  constructor(name, command, { log, say }) {
    this.#name = name;
    this.#log = log;
    this.#write = logFile(log);
    this.#say = say;
    this.#launch = command;
  }

  start() {
    const { program, args, options } = this.#launch();
    const child = begin(program, args, options);
    const begun = Date.now();
    this.#child = child;
    listen(child, { out: (line) => this.#heard(line), err: (line) => this.#heard(line) });
    void child.ended.then((how) => child === this.#child && this.#ended(how, Date.now() - begun));
  }

  #heard(line) {
    this.#write(line);
    const failure = failureIn(line);
    if (failure) this.#say(`${this.#name}: ${failure}`);
  }

  #ended({ code, signal, error }, lived) {
    this.#child = undefined;
    if (this.#stopped || !this.#settled) return;
    if (lived > steadyAfter) this.#pause = 1000;
    const how = error?.message ?? signal ?? `exit ${code}`;
    this.#say(`The ${this.#name} ended (${how}); it starts again in ${this.#pause / 1000} s. Its log: ${this.#log}`);
    this.#timer = setTimeout(() => this.start(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  /** Waits for `ready()`; if the process exits first, starting has failed and it is not restarted. */
  async settle(ready, seconds = 120) {
    const decided = await waitUntil(async () => !this.#child || (await ready()), seconds, 50);
    if (!this.#child) throw new Failure(`The ${this.#name} did not start. Its log: ${this.#log}`);
    if (!decided) throw new Failure(`The ${this.#name} was not ready within ${seconds} s. Its log: ${this.#log}`);
    this.#settled = true;
  }

  async restart() {
    if (this.#stopped) return;
    const old = this.#child;
    this.#child = undefined;
    clearTimeout(this.#timer);
    await end(old);
    if (!this.#stopped) this.start();
  }

  /** Stops it permanently; killed after `seconds`. */
  async stop(seconds = 15) {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await end(this.#child, seconds);
  }
}
