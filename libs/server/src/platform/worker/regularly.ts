import { SetMetadata } from '@nestjs/common';

/** What a regular job is called with: `signal` says when the worker stops, and what is left is done the next time. */
export type Regular = (signal: AbortSignal) => Promise<void>;

export const regular = Symbol('regular');

/**
 * Calls this method of a provider once an hour, in one of the workers, under a name that is its own for as long as it
 * exists: small letters and hyphens. After a pause of the workers it is called once, soon.
 */
export const Regularly = (name: string) => SetMetadata(regular, name);
