import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isOutward } from './outward-address.js';

/** The IP addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** How outgoing calls find and check addresses; tests replace it. */
export interface Network {
  readonly resolve: Resolve;
  /** Whether a connection to this IP address is allowed. */
  readonly isOutward: (ip: string) => boolean;
}

export const internet: Network = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isOutward,
};

type Addresses = readonly [string, ...string[]];

/**
 * The IP addresses of a name, or null if there is none or one of them is not allowed. Connect with `pinnedTo`, so that a
 * different second answer of the name server has no effect.
 * @throws if `signal` aborts, or the name cannot be resolved
 */
export async function allowedAddresses(
  name: string,
  { resolve, isOutward: isAllowed }: Network,
  signal: AbortSignal,
): Promise<Addresses | null> {
  const found = await Promise.race([resolve(name), aborted(signal)]);
  return found.length > 0 && found.every((ip) => isAllowed(ip)) ? (found as Addresses) : null;
}

/** Resolves every name to these addresses. */
export function pinnedTo(ips: Addresses): LookupFunction {
  const found = ips.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, done) => (options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family));
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
