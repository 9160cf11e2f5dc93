import { SetMetadata } from '@nestjs/common';

export const prepares = Symbol('prepares');

/**
 * For a mutation with slow work, such as hashing a password, which must not hold a connection: its service returns a
 * problem, or the change to make as a function. Only that function runs in a transaction.
 */
export const Prepares = () => SetMetadata(prepares, true);

/** What such a service answers. */
export type Prepared<T, P> = P | (() => Promise<T | P>);
