import type { Session } from '@etape/shared/users';
import type { SignedOutReason } from './session-store.ts';

export type TabMessage =
  | { type: 'session'; session: Session }
  | { type: 'signed_out'; reason: SignedOutReason };

const NAME = 'etape.session';
/** Long enough for the message of the tab that had the lock to arrive before the next has it. */
const MESSAGE_DELIVERY_MS = 30;

const channel = new BroadcastChannel(NAME);

/** What the tabs of one browser share: the session, its renewal and its end. */
export const tabs = {
  send(message: TabMessage): void {
    channel.postMessage(message);
  },

  /** Messages come from our own origin alone. */
  listen(listener: (message: TabMessage) => void): void {
    channel.addEventListener('message', (event: MessageEvent<TabMessage>) => listener(event.data));
  },

  /** One tab at a time. Without a secure context there are no locks; the server allows for it. */
  withLock<Result>(run: () => Promise<Result>): Promise<Result> {
    if (!('locks' in navigator)) return run();
    return new Promise((resolve, reject) => {
      navigator.locks
        .request(NAME, async () => {
          await run().then(resolve, reject);
          await new Promise((done) => setTimeout(done, MESSAGE_DELIVERY_MS));
        })
        .catch(reject);
    });
  },

  /** Spares somebody who never signed in here a request that can only be refused. */
  hasSignedInBefore(): boolean {
    try {
      return localStorage.getItem(NAME) !== null;
    } catch {
      return true;
    }
  },

  rememberSignedIn(signedIn: boolean): void {
    try {
      if (signedIn) localStorage.setItem(NAME, '1');
      else localStorage.removeItem(NAME);
    } catch {
      // Storage is refused: the server is asked each time.
    }
  },
};
