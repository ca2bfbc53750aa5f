import { DEFAULT_SETTINGS } from '@etape/shared/settings';
import { expect, test } from 'vitest';
import { NATIVE, post, sessionIn } from '../support/browser.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { type Api, createHttpApi } from '../support/clients.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { mailsTo } from '../support/mails.ts';
import { makeDataDir, type ServerProcess, startServer } from '../support/server-process.ts';
import { TICKET } from '../support/tickets.ts';
import { createWatch } from '../support/watch.ts';

const ADMIN = { email: emailOf('ada'), password: PASSWORD, firstName: 'Ada', lastName: 'Moreau' };
const EMPLOYEE = { ...ADMIN, email: emailOf('amina'), firstName: 'Amina' };

async function signUp(origin: string, path: 'setup.createAdmin' | 'auth.register'): Promise<Api> {
  const input = path === 'setup.createAdmin' ? ADMIN : EMPLOYEE;
  const { accessToken } = sessionIn(await post(origin, path, { input, headers: NATIVE }));
  return createHttpApi(origin, accessToken);
}

/** A desk in a process of its own that sends mail to this server. */
async function startMailing(DATA_DIR: string, { port }: MailServer) {
  const process = startServer({ DATA_DIR, PUBLIC_URL: 'https://desk.example' });
  const origin = await process.origin();
  const ada = await signUp(origin, 'setup.createAdmin');
  const mail = { enabled: true, host: '127.0.0.1', port, from: 'it@desk.test' };
  await ada.settings.update.mail.mutate({ ...DEFAULT_SETTINGS.mail, ...mail });
  return { process, ada, amina: await signUp(origin, 'auth.register') };
}

async function kill({ child, ended }: ServerProcess): Promise<void> {
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

test('killed between the commit and the mail, the desk sends it after the restart', async () => {
  const DATA_DIR = makeDataDir();
  const server = await startMailServer();
  const { process, amina } = await startMailing(DATA_DIR, server);
  const { id } = await amina.tickets.create.mutate(TICKET);
  // The answer means that it is committed; a ticket is let be for a second before it is told of.
  await kill(process);
  expect(server.connections.items).toEqual([]);

  await startServer({ DATA_DIR }).origin();
  const [arrived] = await mailsTo({ server }, EMPLOYEE.email);
  expect(arrived?.mail.subject).toContain(`#${id} ${TICKET.title}`);
});

test('killed while the server has the mail and has not said so, the desk sends the same again', async () => {
  const DATA_DIR = makeDataDir();
  const handedOver = createWatch<string>();
  const server = await startMailServer({
    async beforeAccepting({ mail }) {
      handedOver.push(mail.messageId ?? '');
      // Longer than the first process lives.
      if (handedOver.items.length === 1) await new Promise(() => {});
    },
  });
  const { process, amina } = await startMailing(DATA_DIR, server);
  await amina.tickets.create.mutate(TICKET);
  await handedOver.until((all) => all.length === 1, 'the first attempt');
  await kill(process);

  const again = startServer({ DATA_DIR });
  await again.origin();
  const [arrived] = await mailsTo({ server }, EMPLOYEE.email);
  expect(handedOver.items).toEqual([arrived?.mail.messageId, arrived?.mail.messageId]);
});
