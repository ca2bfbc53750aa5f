import { lookup as resolveName } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { UndeliverableError } from '../outbox/outbox-topics.ts';
import { isPublicAddress } from './public-address.ts';

/** How names become addresses; the system's way, except in tests. */
export type Resolve = typeof resolveName;

/**
 * Whether the desk may call this address, as far as the address itself tells: https, and no private
 * address written as numbers. What a name leads to is decided when it is called.
 */
export function isAddressAllowed(url: URL, allowInternal: boolean): boolean {
  if (allowInternal) return true;
  if (url.protocol !== 'https:') return false;
  const host = hostOf(url);
  return isIP(host) === 0 || isPublicAddress(host);
}

/**
 * Resolves a name for the very connection that is being made, and refuses it when it leads into the
 * house: checked earlier, the name could have another address by then.
 */
export function publicLookup(resolve: Resolve = resolveName): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, []);
      const [first] = found;
      if (first === undefined || !found.every(({ address }) => isPublicAddress(address))) {
        return callback(new UndeliverableError('address_refused'), []);
      }
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

/** The host as connections know it. Numbers in any notation are already plain: `URL` sees to it. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
