import { expect, test } from 'vitest';
import { isAddressAllowed } from '../../src/outgoing/outgoing-address.ts';
import { isPublicAddress } from '../../src/outgoing/public-address.ts';

const PRIVATE: [string, string][] = [
  ['0.0.0.0', 'this machine'],
  ['0.1.2.3', 'this network'],
  ['10.0.0.1', 'private'],
  ['100.64.0.1', 'carrier NAT'],
  ['100.127.255.254', 'carrier NAT, the end'],
  ['127.0.0.1', 'this machine'],
  ['127.255.255.254', 'this machine, the end'],
  ['169.254.169.254', 'link-local: where clouds keep secrets'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private, the end'],
  ['192.0.0.1', 'protocol assignments'],
  ['192.0.2.1', 'documentation'],
  ['192.88.99.1', '6to4 relays'],
  ['192.168.1.1', 'private'],
  ['198.18.0.1', 'benchmarks'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'everybody'],
  ['::', 'unspecified'],
  ['::1', 'this machine'],
  ['::127.0.0.1', 'IPv4-compatible'],
  ['::ffff:127.0.0.1', 'IPv4-mapped'],
  ['::ffff:8.8.8.8', 'IPv4-mapped, though the inner address is public'],
  ['::ffff:0:127.0.0.1', 'IPv4-translated'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b:1::1', 'local NAT64'],
  ['100::1', 'discard'],
  ['2001::1', 'Teredo'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', '6to4 of this machine'],
  ['fc00::1', 'unique local'],
  ['fd12:3456::1', 'unique local'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['4000::1', 'not handed out'],
  ['not an address', 'not an address'],
];

test.each(PRIVATE)('%s is not public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '100.63.255.255', '100.128.0.0', '172.32.0.1', '2606:4700::1111'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

/** What a URL makes of other notations for the same addresses. */
const REFUSED = [
  'http://hooks.slack.com/x',
  'https://127.0.0.1/x',
  'https://127.1/x',
  'https://2130706433/x',
  'https://0177.0.0.1/x',
  'https://0x7f.1/x',
  'https://0x7f000001/x',
  'https://１２７.0.0.1/x',
  'https://[::1]/x',
  'https://[::ffff:127.0.0.1]/x',
  'https://[::ffff:7f00:1]/x',
  'https://user:password@10.0.0.1/x',
  'https://169.254.169.254/latest/meta-data',
];

test.each(REFUSED)('%s is refused, and allowed where internal addresses are', (address) => {
  expect(isAddressAllowed(new URL(address), false)).toBe(false);
  expect(isAddressAllowed(new URL(address), true)).toBe(true);
});

test('a public host over https is allowed', () => {
  expect(isAddressAllowed(new URL('https://hooks.slack.com/services/x'), false)).toBe(true);
  expect(isAddressAllowed(new URL('https://8.8.8.8/x'), false)).toBe(true);
});
