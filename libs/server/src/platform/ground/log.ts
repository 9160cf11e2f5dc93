import { pino } from 'pino';
import { loggable } from './loggable.js';

/** The log for work without a request: the worker’s, and broken data that a page omits. */
export const log = pino({ level: 'warn', serializers: { err: loggable } });
