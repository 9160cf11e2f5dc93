import { CreateRecord1780000000100 } from './0100-create-record.js';

/** In the order in which they run. */
export const migrations = [CreateRecord1780000000100];
