import ipaddr from 'ipaddr.js';

/** What is handed out of the whole space of IPv6; everything public lies in it. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address (IPv4 or IPv6, as the resolver gives it) lies on the public internet: not in
 * the house, not on this machine, and none of those that wrap another address (mapped, 6to4,
 * Teredo, NAT64), since what they lead to depends on the network.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
