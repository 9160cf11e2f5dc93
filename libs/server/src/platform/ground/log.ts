import { pino } from 'pino';
import { loggable } from './loggable.js';

/** Where what has no request of its own is told: the worker, and what a page leaves out because it is broken. */
export const log = pino({ level: 'warn', serializers: { err: loggable } });
