import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { Desk, Makes } from './desk.js';

/** One action of a person: one transaction, on one day. */
export interface Step {
  /** The label for progress. */
  readonly chapter: string;
  readonly on: string;
  /** The key of the person; null for the system. */
  readonly by: string | null;
  readonly makes?: Makes;
  /** The service opens its own transaction: a file is stored before it is recorded. */
  readonly opensItsOwn?: true;
  write(ctx: Context, desk: Desk): Promise<unknown>;
}

/** A step with its unique time: an event at this time shows that the step is done. */
export interface PlannedStep extends Step {
  readonly at: Date;
}

/** Seconds between the steps of a day, and the time of the first one. */
const pace = 47;
const opening = 'T08:30:00.137Z';

/** The steps in order, each with a unique time. */
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

/** The result of a service, unless it is a problem. @throws with the text of the problem */
export function accepted<T>(answer: T): Exclude<T, Declined> {
  if (isProblem(answer)) throw new Error(englishWords(answer));
  if (typeof answer === 'object' && answer !== null && 'message' in answer) throw new Error(String(answer.message));
  return answer as Exclude<T, Declined>;
}

/** One after another: a transaction has one connection, which runs one statement at a time. */
export async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
