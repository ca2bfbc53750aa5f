import type { AccountLinkView } from '@etape/shared/account-links';
import { apiClient } from '../../app/api-client.ts';
import { readFailure } from '../../app/domain-error.ts';
import { ServerUnreachable } from './session-request.ts';

/** The link in the address; `link` is null where it opens nothing (any more). */
export type FollowedLink = { token: string; link: AccountLinkView | null };

/** Throws `ServerUnreachable` where nobody can say what the link is worth. */
export async function readAccountLink(token: string): Promise<FollowedLink> {
  try {
    return { token, link: await apiClient.auth.readLink.mutate({ token }) };
  } catch (cause) {
    switch (readFailure(cause).kind) {
      case 'refused':
        return { token, link: null };
      case 'unreachable':
        throw new ServerUnreachable('The link could not be read.', { cause });
      default:
        throw cause;
    }
  }
}
