import { SetMetadata } from '@nestjs/common';

export const prepares = Symbol('prepares');

/**
 * Marks a mutation with slow work, such as hashing a password, which must not hold a connection. Its service returns a
 * problem, or the change as a function; only that function runs in a transaction.
 */
export const Prepares = () => SetMetadata(prepares, true);

/** The result of such a service. */
export type Prepared<T, P> = P | (() => Promise<T | P>);
