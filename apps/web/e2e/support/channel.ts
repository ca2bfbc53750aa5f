import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A channel of Teams or Slack, as far as a desk can tell: it takes messages, or refuses them. */
export class Channel {
  readonly #server: Server;
  readonly messages: string[] = [];
  /** What it answers. */
  answer = { status: 200, text: 'ok' };

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        this.messages.push(body);
        response.writeHead(this.answer.status).end(this.answer.text);
      });
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get address(): string {
    // The boundary: a server that listens on a port has an address with one.
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/services/secret`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
