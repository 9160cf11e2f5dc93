/** How tries are slowed down that fail again and again. */
export interface SlowDown {
  /** Seconds to wait after the first failure, the second and so on; the last holds for all that follow. */
  readonly seconds: readonly number[];
  /** Hours without a failure after which all is forgotten. */
  readonly forgottenAfterHours: number;
}

const without = (failures: number): number[] => Array<number>(failures).fill(0);

/**
 * Tries at one account from one network, by browsers that never signed in to it. Four mistakes cost nothing. The wait ends
 * at half a minute, because whoever shares the network with an attacker waits as long.
 */
export const strangerSlowDown: SlowDown = { seconds: [...without(4), 15, 30], forgottenAfterHours: 24 };

/** Tries of one browser that has signed in to the account before. Only its own mistakes count, so it can wait longer. */
export const deviceSlowDown: SlowDown = {
  seconds: [...without(4), 15, 30, 60, 120, 240, 480, 900],
  forgottenAfterHours: 24,
};

/**
 * The network that an address belongs to, by which its tries are counted: an IPv4 address itself, of IPv6 the first 48
 * bits, because a site usually has all addresses that begin with them.
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
