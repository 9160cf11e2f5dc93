import { example } from './example/register.mjs';
import { people, teams } from './people.mjs';
import { seeds } from './seeds/register.mjs';

/**
 * The data that the worker loads on request: people and two registers. The worker’s `demo/data.ts` declares the shapes.
 */
export const demo = { opensOn: '2024-03-11', people, teams, registers: [example, seeds] };
