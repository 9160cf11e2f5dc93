import { randomUUID } from 'node:crypto';
import type { Answer, Application, Caller, Json } from './application.js';
import { mutationDocument } from './mutations.js';

export const idempotencyHeader = (key: string) => ({ 'idempotency-key': `"${key}"` });

/** Sends a mutation, and then the same request twice at once. */
export async function sentThrice(application: Application, name: string, by: Caller, variables: object = {}) {
  const key = randomUUID();
  const send = (): Promise<Answer> => by.send(mutationDocument(name), { ...variables }, idempotencyHeader(key));
  const before = await eventCount(application);
  const first = await send();
  const made = await eventCount(application);
  const others = await Promise.all([send(), send()]);
  return { first, others, recorded: made - before, recordedAgain: (await eventCount(application)) - made };
}

/** Expects a mutation that is sent three times to be done and recorded once, and answered alike each time. */
export async function doneOnce(application: Application, name: string, by: Caller, variables?: object): Promise<Json> {
  const { first, others, recorded, recordedAgain } = await sentThrice(application, name, by, variables);
  const answer = first.data?.[name];
  expect([name, answer?.message ?? first.errors]).toEqual([name, undefined]);
  expect([name, recorded > 0, recordedAgain]).toEqual([name, true, 0]);
  for (const other of others) expect([name, other]).toEqual([name, first]);
  return answer;
}

async function eventCount({ database }: Application): Promise<number> {
  const [counted] = await database.query<{ count: string }>('select count(*) from events');
  return Number(counted!.count);
}
