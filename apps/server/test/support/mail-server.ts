import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';
import { onTestFinished } from 'vitest';
import { createWatch, type Watch } from './watch.ts';

/** A mail as it arrived: to whom it was handed over, and what stands in it. */
export type Arrived = { from: string; to: string[]; raw: string; mail: Email };

/** A mail server of somebody else. */
export type MailServer = {
  port: number;
  arrived: Watch<Arrived>;
  /** Every connection that was made, whatever became of it. */
  connections: Watch<string>;
  /** The answers to the next mails, one each; then all are taken. A number refuses with that code. */
  answer(...answers: Answering[]): void;
  stop(): Promise<void>;
};

export type Answering =
  | { code: number; text: string; at: 'connect' | 'sender' | 'recipient' | 'data' }
  /** Takes the call and never says a word. */
  | 'silence';

export type MailServerOptions = {
  port?: number;
  /** Offers STARTTLS, with a certificate that nobody has signed. */
  tls?: boolean;
  /** Lets in only who signs in with these. */
  account?: { user: string; password: string };
  /** Called with each mail before it is accepted; one that never returns is never accepted. */
  beforeAccepting?: (arrived: Arrived) => Promise<void>;
};

export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const arrived = createWatch<Arrived>();
  const connections = createWatch<string>();
  let answers: Answering[] = [];
  const refusalAt = (stage: string) => {
    const [next] = answers;
    if (next === undefined || next === 'silence' || next.at !== stage) return null;
    answers = answers.slice(1);
    return Object.assign(new Error(next.text), { responseCode: next.code });
  };
  const take = async (
    stream: SMTPServerDataStream,
    { mailFrom, rcptTo }: SMTPServerSession['envelope'],
  ) => {
    const raw = await buffer(stream);
    const refusal = refusalAt('data');
    if (refusal !== null) throw refusal;
    const one: Arrived = {
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      raw: raw.toString(),
      mail: await PostalMime.parse(raw),
    };
    await options.beforeAccepting?.(one);
    arrived.push(one);
  };
  const { account } = options;
  const listeners: SMTPServerOptions = {
    onConnect(session, callback) {
      connections.push(session.id);
      if (answers[0] === 'silence') answers = answers.slice(1);
      else callback(refusalAt('connect'));
    },
    onAuth({ username, password }, _session, callback) {
      if (username === account?.user && password === account?.password) {
        return callback(null, { user: username });
      }
      callback(Object.assign(new Error('5.7.8 Wrong password'), { responseCode: 535 }));
    },
    onMailFrom: (_address, _session, callback) => callback(refusalAt('sender')),
    onRcptTo: (_address, _session, callback) => callback(refusalAt('recipient')),
    onData(stream, { envelope }, callback) {
      take(stream, envelope).then(
        () => callback(null, 'Ok: queued as 4F2A'),
        (refusal: Error) => callback(refusal),
      );
    },
  };
  const server = new SMTPServer({
    ...listeners,
    logger: false,
    authOptional: account === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 1,
    ...(options.tls === true ? {} : { disabledCommands: ['STARTTLS'] }),
  });
  server.on('error', () => {
    // A client that hangs up is what some tests are about.
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(stop);
  // The boundary: a server that listens on a port has an address with one.
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    arrived,
    connections,
    answer(...next) {
      answers = next;
    },
    stop,
  };
}
