import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/**
 * Whether a Host header names this machine: loopback, the configured host, the machine’s name, or the address of one of
 * its interfaces.
 */
export function isOwnHost(host: string, listensOn: string): boolean {
  const name = nameOf(host);
  if (name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))) return true;
  if (name === listensOn.toLowerCase() || name === hostname().toLowerCase()) return true;
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === name));
}

function nameOf(host: string): string {
  const bracketed = /^\[([\da-f:.]+)\](?::\d+)?$/i.exec(host);
  return (bracketed?.[1] ?? host.replace(/:\d+$/, '')).toLowerCase();
}
