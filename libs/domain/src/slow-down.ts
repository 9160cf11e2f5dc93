/** How repeated failed attempts are slowed down. */
export interface SlowDown {
  /** Seconds to wait after the first failure, the second and so on; the last value applies to all further ones. */
  readonly seconds: readonly number[];
  /** Hours without a failure after which the count is reset. */
  readonly forgottenAfterHours: number;
}

const without = (failures: number): number[] => Array<number>(failures).fill(0);

/**
 * Attempts at one account from one network, by browsers that have never signed in to it. Four mistakes have no effect.
 * The wait is at most half a minute, because others on the attacker’s network wait as long.
 */
export const strangerSlowDown: SlowDown = { seconds: [...without(4), 15, 30], forgottenAfterHours: 24 };

/**
 * Attempts of one browser that has signed in to the account before. Only its own mistakes count, so the wait can be
 * longer.
 */
export const deviceSlowDown: SlowDown = {
  seconds: [...without(4), 15, 30, 60, 120, 240, 480, 900],
  forgottenAfterHours: 24,
};

/**
 * The network of an address, for counting attempts: an IPv4 address itself, or the first 48 bits of IPv6, because a
 * site usually has all addresses with that prefix.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]!.split('::');
  const [first, last] = [groups(head), groups(tail)];
  const missing = address.includes('::') ? Math.max(0, 8 - first.length - last.length) : 0;
  const all = [...first, ...Array<string>(missing).fill('0'), ...last];
  return `${all.slice(0, 3).join(':')}::/48`;
}

function groups(part: string): string[] {
  return part === '' ? [] : part.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
