import { allowedAddresses, pinnedTo, type Network } from './network.js';
import { isOutward } from './outward-address.js';

const naming = (...found: readonly string[]): Network => ({ resolve: () => Promise.resolve(found), isOutward });
const going = new AbortController().signal;

describe('the addresses of a name', () => {
  it('are the resolved ones', async () => {
    expect(await allowedAddresses('ferries.example', naming('93.184.216.34', '2606:4700::1'), going)).toEqual([
      '93.184.216.34',
      '2606:4700::1',
    ]);
  });

  it('are none if one of them leads to an inner network, or there is none', async () => {
    expect(await allowedAddresses('ferries.example', naming('93.184.216.34', '10.0.0.1'), going)).toBeNull();
    expect(await allowedAddresses('ferries.example', naming(), going)).toBeNull();
  });

  it('are not waited for beyond the time limit', async () => {
    const endless: Network = { resolve: () => new Promise(() => undefined), isOutward };
    await expect(allowedAddresses('ferries.example', endless, AbortSignal.timeout(20))).rejects.toThrow();
    await expect(allowedAddresses('ferries.example', endless, AbortSignal.abort())).rejects.toThrow();
  });

  it('are all that a pinned name resolves to', () => {
    const asked: unknown[] = [];
    const pinned = pinnedTo(['93.184.216.34', '2606:4700::1']);
    pinned('ferries.example', { all: true }, (_, found) => void asked.push(found));
    pinned('evil.example', {}, (_, address, family) => void asked.push([address, family]));
    expect(asked).toEqual([
      [
        { address: '93.184.216.34', family: 4 },
        { address: '2606:4700::1', family: 6 },
      ],
      ['93.184.216.34', 4],
    ]);
  });
});
