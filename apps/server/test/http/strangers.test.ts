import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { openRawSocket } from '../support/raw-socket.ts';

const FEW = { strangerLimits: { perNetwork: 5, patienceMs: 60_000 } };
const PROFILE = { id: 1, method: 'query', params: { path: 'profile.get' } };

test('sockets of nobody are limited per network, and keep nobody else out', async () => {
  const desk = await startDesk({ http: FEW });
  const token = await desk.tokenOf('amina');
  // Whoever has said who they are is no stranger: there may be any number of them.
  const known = await Promise.all(
    Array.from({ length: 4 }, () => openRawSocket(desk.origin, { token })),
  );
  for (const { send, frames } of known) {
    send(PROFILE);
    await frames.find((frame) => frame.includes('Diallo'), 'the profile');
  }
  const strangers = [];
  for (let count = 0; count < 5; count += 1) strangers.push(await openRawSocket(desk.origin));
  const oneTooMany = await openRawSocket(desk.origin);
  expect(await oneTooMany.end.find(() => true, 'the refusal')).toBe(4429);
  for (const { send, frames } of known) {
    send({ ...PROFILE, id: 2 });
    await frames.find((frame) => frame.includes('"id":2'), 'the profile again');
  }
  // One that leaves makes room for the next.
  const [first] = strangers;
  first?.socket.close();
  await first?.end.find(() => true, 'its end');
  const next = await openRawSocket(desk.origin, { token });
  next.send(PROFILE);
  await next.frames.find((frame) => frame.includes('Diallo'), 'the profile');
  for (const { socket } of [...known, ...strangers, next]) socket.terminate();
});

test('a socket that never says whose it is is closed, one that does stays', async () => {
  const desk = await startDesk({
    http: { strangerLimits: { perNetwork: 100, patienceMs: 1_500 } },
  });
  const amina = await openRawSocket(desk.origin, { token: await desk.tokenOf('amina') });
  amina.send(PROFILE);
  await amina.frames.find((frame) => frame.includes('Diallo'), 'the profile');
  const forged = await openRawSocket(desk.origin, { token: 'a.b.c' });
  const silent = await openRawSocket(desk.origin);
  for (const { end } of [forged, silent]) {
    expect(await end.find(() => true, 'the closing')).toBe(4401);
  }
  expect(amina.socket.readyState).toBe(amina.socket.OPEN);
  amina.socket.close();
});
