import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createWatch, type Watch } from './watch.ts';

export type Received = { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer };

/** A machine elsewhere that takes what the desk sends. */
export type Receiver = {
  /** `http://127.0.0.1:…` */
  origin: string;
  received: Watch<Received>;
  /** The answer to each request in turn; the last one for all that follow. */
  answer(...answers: Answering[]): void;
};

export type Answering =
  | { status: number; text?: string; headers?: Record<string, string> }
  /** Takes the request and says nothing. */
  | 'silence'
  /** Begins an answer that never ends. */
  | 'flood'
  /** Hangs up. */
  | 'break';

export async function startReceiver(): Promise<Receiver> {
  const received = createWatch<Received>();
  let answers: Answering[] = [{ status: 200, text: 'ok' }];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, url, headers, body: Buffer.concat(chunks) });
      const [answer] = answers;
      if (answers.length > 1) answers = answers.slice(1);
      if (answer === undefined || answer === 'silence') return;
      if (answer === 'break') return void request.socket.destroy();
      if (answer === 'flood') {
        response.writeHead(200);
        const pour = () => {
          while (!response.destroyed && response.write('x'.repeat(10_000))) {}
        };
        response.on('drain', pour);
        return pour();
      }
      response.writeHead(answer.status, answer.headers).end(answer.text ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // The boundary: a server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    answer(...next) {
      answers = next;
    },
  };
}
