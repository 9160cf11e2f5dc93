import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { Desk, Makes } from './desk.js';

/** One thing that somebody did: one transaction, on one day, in one person's name. */
export interface Step {
  /** What is said while it is written. */
  readonly chapter: string;
  readonly on: string;
  /** The key of the person; null where the system acts by itself. */
  readonly by: string | null;
  readonly makes?: Makes;
  /** The service opens a transaction of its own: a file is kept before it is recorded. */
  readonly opensItsOwn?: true;
  write(ctx: Context, desk: Desk): Promise<unknown>;
}

/** A step at its instant, which no other step has: an event of that instant says that it is done. */
export interface PlannedStep extends Step {
  readonly at: Date;
}

/** Seconds from one step of a day to the next, and the time of the first. */
const pace = 47;
const opening = 'T08:30:00.137Z';

/** The steps in the order in which they are done, each at an instant of its own. */
export function planned(steps: readonly Step[]): PlannedStep[] {
  const inOrder = [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let day = '';
  let count = 0;
  return inOrder.map((step) => {
    count = step.on === day ? count + 1 : 0;
    day = step.on;
    return { ...step, at: new Date(Date.parse(`${step.on}${opening}`) + count * pace * 1_000) };
  });
}

type Declined = RuleProblem | { readonly message: string };

/** What a service answered, unless it is a problem. @throws with the words of the problem */
export function accepted<T>(answer: T): Exclude<T, Declined> {
  if (isProblem(answer)) throw new Error(englishWords(answer));
  if (typeof answer === 'object' && answer !== null && 'message' in answer) throw new Error(String(answer.message));
  return answer as Exclude<T, Declined>;
}

/** One after the other: a transaction has one connection, and answers one question at a time. */
export async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
