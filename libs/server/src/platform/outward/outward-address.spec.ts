import { isLoopback, isOutward } from './outward-address.js';

describe('an address that may be fetched from', () => {
  it.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4001::200e'])(
    'is one of the public internet: %s',
    (address) => {
      expect(isOutward(address)).toBe(true);
    },
  );

  it.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '168.63.129.16', '100.64.0.1', '100.100.100.200', '192.0.0.192', '198.18.0.1'],
    ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::ffff:93.184.216.34', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1'],
    ...['2001:db8::1', '127.1', '2130706433', '0x7f.1', 'localhost', ''],
  ])('is not %s', (address) => {
    expect(isOutward(address)).toBe(false);
  });
});

describe('an address of this machine', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1'])('is %s', (address) => expect(isLoopback(address)).toBe(true));

  it.each([
    '128.0.0.1',
    '10.0.0.1',
    '0.0.0.0',
    '::',
    '::2',
    '::1%lo',
    '::ffff:10.0.0.1',
    '93.184.216.34',
    'localhost',
    '',
  ])('is not %s', (address) => expect(isLoopback(address)).toBe(false));
});
