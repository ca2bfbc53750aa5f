import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes whatever it is handed over. */
export class Mailbox {
  /** As they came, with their headers. */
  readonly mails: { to: string[]; raw: string }[] = [];
  readonly #server = new SMTPServer({
    logger: false,
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onData: (stream, { envelope }, callback) => {
      text(stream).then((raw) => {
        this.mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        callback(null, 'Ok: queued as 4F2A');
      }, callback);
    },
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    // The boundary: a server that listens on a port has an address with one.
    const { port } = this.#server.server.address() as AddressInfo;
    return port;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
