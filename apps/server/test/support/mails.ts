import type { LinkPurpose } from '@etape/shared/account-links';
import type { Language } from '@etape/shared/people';
import type { Settings } from '@etape/shared/settings';
import { transact } from '../../src/db/transaction.ts';
import { enqueueDelivery } from '../../src/outbox/outbox-service.ts';
import { presetSettings } from '../../src/settings/settings-service.ts';
import type { Name } from './cast.ts';
import { type Desk, startDesk } from './desk.ts';
import {
  type Arrived,
  type MailServer,
  type MailServerOptions,
  startMailServer,
} from './mail-server.ts';
import { tellAll } from './notifications.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const PUBLIC_URL = 'https://desk.example';

export type MailingDesk = {
  desk: Desk;
  server: MailServer;
  clock: TestClock;
  /** Lets the outbox send, from now on. */
  open(): Promise<void>;
};

/** A desk that sends its mail to a server here, by a clock that moves when it is told to. */
export async function startMailingDesk(
  options: { server?: MailServerOptions; settings?: Partial<Settings['mail']> } = {},
): Promise<MailingDesk> {
  const clock = createTestClock();
  const server = await startMailServer(options.server);
  const desk = await startDesk({ clock, http: { publicUrl: PUBLIC_URL } });
  await setMailServer(desk, server, options.settings);
  let opened: Promise<void> | undefined;
  const open = () => {
    opened ??= desk.app.outbox.start();
    return opened;
  };
  return { desk, server, clock, open };
}

export async function setMailServer(
  desk: Desk,
  { port }: { port: number },
  settings: Partial<Settings['mail']> = {},
): Promise<void> {
  await presetSettings(desk.app, 'mail', {
    enabled: true,
    host: '127.0.0.1',
    port,
    from: 'Support <it@desk.test>',
    ...settings,
  });
}

/** Tells what happened so far and lets the burst end, so that all of it is sent. */
export async function sendAll({ desk, clock, open }: MailingDesk): Promise<void> {
  await tellAll(desk);
  clock.advance(60_000);
  await open();
  desk.app.outbox.wake();
}

/** The mails to somebody once so many have arrived. */
export async function mailsTo(
  { server }: Pick<MailingDesk, 'server'>,
  address: string,
  count = 1,
): Promise<Arrived[]> {
  const to = (all: Arrived[]) => all.filter((one) => one.to.includes(address));
  const all = await server.arrived.until(
    (items) => to(items).length >= count,
    `${count} mails to ${address}`,
  );
  return to(all);
}

export async function speak(desk: Desk, name: Name, language: Language): Promise<void> {
  await desk.app.db.write
    .updateTable('users')
    .set({ language })
    .where('id', '=', await desk.idOf(name))
    .execute();
}

/** Puts into the outbox what an invitation and a forgotten password put there. */
export async function orderLink(desk: Desk, name: Name, purpose: LinkPurpose): Promise<void> {
  const payload = { type: purpose, userId: await desk.idOf(name) };
  await transact(desk.app, (tx) => enqueueDelivery(desk.app, tx, { topic: 'mail', payload }));
}

/** Nobody has set this account's password yet: it was made by an administrator. */
export async function uninvite(desk: Desk, name: Name): Promise<void> {
  await desk.app.db.write
    .updateTable('users')
    .set({ password_set_at: null })
    .where('id', '=', await desk.idOf(name))
    .execute();
}
