import { lookup } from 'node:dns';
import { expect, test } from 'vitest';
import { UndeliverableError } from '../../src/outbox/outbox-topics.ts';
import { publicLookup, type Resolve } from '../../src/outgoing/outgoing-address.ts';
import { expectAccepted, type Post, post } from '../../src/outgoing/post.ts';
import { startReceiver } from '../support/receiver.ts';

const NEVER = new AbortController().signal;

function order(url: string, more: Partial<Post> = {}): Post {
  return { url, headers: {}, body: 'hello', allowInternal: true, signal: NEVER, ...more };
}

/** Answers as a resolver that knows every name, and counts how often it is asked. */
function resolverOf(...addresses: string[]) {
  const asked: string[] = [];
  const resolve = ((name: string, _options: object, callback: Callback) => {
    asked.push(name);
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
    // The boundary: of all the ways to ask the system, the desk uses this one.
  }) as unknown as Resolve;
  return { asked, resolve };
}
type Callback = (error: null, found: { address: string; family: number }[]) => void;

async function failureOf(call: Promise<unknown>): Promise<Error> {
  try {
    await call;
  } catch (failure) {
    if (failure instanceof Error) return failure;
  }
  throw new Error('It did not fail');
}

test('what is sent arrives as it is', async () => {
  const receiver = await startReceiver();
  const answer = await post(order(`${receiver.origin}/a?b=c`, { headers: { 'x-one': 'two' } }));
  expect(answer).toEqual({ status: 200, text: 'ok' });
  const [received] = receiver.received.items;
  expect(received).toMatchObject({ method: 'POST', url: '/a?b=c', body: Buffer.from('hello') });
  expect(received?.headers).toMatchObject({ 'x-one': 'two', 'content-length': '5' });
});

test('a name that leads into the house is refused before anything is sent', async () => {
  const receiver = await startReceiver();
  const url = receiver.origin.replace('http://127.0.0.1', 'https://localhost');
  const failure = await failureOf(post(order(url, { allowInternal: false, resolve: lookup })));
  expect(failure).toBeInstanceOf(UndeliverableError);
  expect(failure.message).toBe('address_refused');
  expect(receiver.received.items).toEqual([]);
});

test.each([
  ['10.0.0.1'],
  ['::ffff:127.0.0.1'],
  ['8.8.8.8', '127.0.0.1'],
  ['2606:4700::1111', 'fe80::1'],
])('a name with a private address among its addresses is refused: %s', async (...addresses) => {
  const { resolve } = resolverOf(...addresses);
  const url = 'https://hooks.example.com/x';
  const failure = await failureOf(post(order(url, { allowInternal: false, resolve })));
  expect(failure.message).toBe('address_refused');
});

test('a name is resolved once: the address that was looked at is the one that is called', () => {
  const { asked, resolve } = resolverOf('8.8.8.8', '2606:4700::1111');
  const lookup = publicLookup(resolve);
  lookup('twice.example.com', { all: true }, (error, found) => {
    expect(error).toBeNull();
    expect(found).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
  });
  lookup('once.example.com', {}, (error, address, family) => {
    expect([error, address, family]).toEqual([null, '8.8.8.8', 4]);
  });
  expect(asked).toEqual(['twice.example.com', 'once.example.com']);
});

test('a redirect is not followed, and not tried again', async () => {
  const house = await startReceiver();
  const receiver = await startReceiver();
  receiver.answer({ status: 307, headers: { location: `${house.origin}/secret` } });
  const answer = await post(order(receiver.origin));
  const failure = await failureOf((async () => expectAccepted(answer))());
  expect(failure).toBeInstanceOf(UndeliverableError);
  expect(failure.message).toBe('redirected');
  expect(house.received.items).toEqual([]);
});

test.each([
  [400, 'invalid_payload', true],
  [404, 'no_team', true],
  [408, '', false],
  [410, 'channel_is_archived', true],
  [429, 'slow down', false],
  [500, 'oops', false],
  [503, '', false],
])('an answer of %i says why, and whether to try again', async (status, text, final) => {
  const receiver = await startReceiver();
  receiver.answer({ status, text: `${text}\r\n` });
  const answer = await post(order(receiver.origin));
  const failure = await failureOf((async () => expectAccepted(answer))());
  expect(failure.message).toBe(`HTTP ${status} ${text}`.trim());
  expect(failure instanceof UndeliverableError).toBe(final);
});

test('an answer without an end is not read to its end', async () => {
  const receiver = await startReceiver();
  receiver.answer('flood');
  const answer = await post(order(receiver.origin));
  expect(answer.status).toBe(200);
  expect(answer.text.length).toBeLessThanOrEqual(200);
});

test('who says nothing is given up on', async () => {
  const receiver = await startReceiver();
  receiver.answer('silence');
  const abort = new AbortController();
  const failure = failureOf(post(order(receiver.origin, { signal: abort.signal })));
  await receiver.received.until((all) => all.length === 1, 'the request');
  abort.abort();
  expect((await failure).message).toBe('timed_out');
});

test('a broken line, a closed port and an unknown host are told apart', async () => {
  const receiver = await startReceiver();
  receiver.answer('break');
  expect((await failureOf(post(order(receiver.origin)))).message).toBe('connection_lost');
  expect((await failureOf(post(order('http://127.0.0.1:1')))).message).toBe('connection_refused');
  const unknown = await failureOf(post(order('http://nobody.invalid')));
  expect(unknown.message).toBe('host_unknown');
});

test('whoever does not speak TLS is not taken at their word', async () => {
  const receiver = await startReceiver();
  const failure = await failureOf(post(order(receiver.origin.replace('http:', 'https:'))));
  expect(failure.message).toBe('tls_failed');
});
