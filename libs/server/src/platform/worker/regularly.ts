import { SetMetadata } from '@nestjs/common';

/** A regular job. `signal` aborts when the worker stops; remaining work is done the next time. */
export type Regular = (signal: AbortSignal) => Promise<void>;

export const regular = Symbol('regular');

/**
 * Calls this method once an hour, in one of the workers. The name is permanent: small letters and hyphens. After a
 * pause of the workers it is called once, soon.
 */
export const Regularly = (name: string) => SetMetadata(regular, name);
