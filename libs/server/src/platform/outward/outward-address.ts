import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Ranges that lead to this machine, its network or its cloud, or nowhere (RFC 6890 and its registries). */
const inwardV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // A cloud metadata address besides 169.254.169.254.
  ['168.63.129.16', 32],
];
const inward = new BlockList();
for (const [net, prefix] of inwardV4) inward.addSubnet(net, prefix, 'ipv4');

/** In IPv6 only global unicast leads to the internet; these ranges within it contain or represent other networks. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const wrapped = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  wrapped.addSubnet(net, prefix, 'ipv6');

/** Whether an IP address is on the public internet. IPv4 inside IPv6 is refused in every form. */
export function isOutward(address: string): boolean {
  if (isIPv4(address)) return !inward.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return global.check(address, 'ipv6') && !wrapped.check(address, 'ipv6');
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address is this machine’s own. */
export function isLoopback(address: string): boolean {
  if (isIPv4(address)) return loopback.check(address, 'ipv4');
  return isIPv6(address) && !address.includes('%') && loopback.check(address, 'ipv6');
}
