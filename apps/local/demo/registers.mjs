import { example } from './example/register.mjs';
import { people, teams } from './people.mjs';
import { seeds } from './seeds/register.mjs';

/** What the worker loads on request: who works here, and two registers. The worker's `demo/data.ts` tells the shapes. */
export const demo = { opensOn: '2024-03-11', people, teams, registers: [example, seeds] };
