export const LINK_PURPOSES = ['invitation', 'password_reset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What whoever holds a link is told before they set a password with it. */
export type AccountLinkView = { purpose: LinkPurpose; email: string; firstName: string };

/**
 * Where a link leads within the desk. The token stands behind the `#`: browsers send that part to
 * no server and name it to no other page, so it reaches neither logs nor proxies.
 */
export function accountLinkPath(token: string): string {
  return `/link#${token}`;
}
