/** How tries are slowed down that fail again and again. */
export interface SlowDown {
  /** Seconds to wait after the first failure, the second and so on; the last holds for all that follow. */
  readonly seconds: readonly number[];
  /** Hours without a failure after which all is forgotten. */
  readonly forgottenAfterHours: number;
}

const without = (failures: number): number[] => Array<number>(failures).fill(0);

/**
 * One account: four slips cost nothing, then the wait doubles up to a quarter of an hour. Never for good, or anybody
 * could lock a colleague out.
 */
export const accountSlowDown: SlowDown = {
  seconds: [...without(4), 15, 30, 60, 120, 240, 480, 900],
  forgottenAfterHours: 24,
};

/** One address: a whole office may share it, so it bears more, and waits less. */
export const addressSlowDown: SlowDown = { seconds: [...without(49), 5, 10, 20, 40, 60], forgottenAfterHours: 1 };

/**
 * The network that an address belongs to, by which its tries are counted: an IPv4 address itself, of IPv6 the first 64
 * bits, for whoever has one address there has all of them.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]!.split('::');
  const [first, last] = [groups(head), groups(tail)];
  const missing = address.includes('::') ? Math.max(0, 8 - first.length - last.length) : 0;
  const all = [...first, ...Array<string>(missing).fill('0'), ...last];
  return `${all.slice(0, 4).join(':')}::/64`;
}

function groups(part: string): string[] {
  return part === '' ? [] : part.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
