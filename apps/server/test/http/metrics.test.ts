import { expect, test } from 'vitest';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { outcomeOf } from '../support/refusal.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

const TOKEN = 'a token for the scraper';

test('without a token in the configuration there are no metrics', async () => {
  const desk = await startDesk();
  expect((await fetch(`${desk.origin}/metrics`)).status).toBe(404);
});

test('they are for whoever knows the token', async () => {
  const desk = await startMeasured();
  for (const authorization of ['', TOKEN, `Bearer ${TOKEN}x`, 'Bearer ']) {
    const answer = await fetch(`${desk.origin}/metrics`, { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('etape_');
  }
});

test('they count calls by outcome, sockets, the lag of the feed, statements and what waits', async () => {
  const desk = await startMeasured();
  const { id: ticketId } = await takenTicket(desk);
  const device = desk.connect('amina');
  const follower = followTicket(device.api, ticketId);
  await follower.upTo(3);
  const marie = await desk.as('marie');
  await marie.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
  await follower.upTo(4);
  const karim = await desk.as('karim');
  expect(await outcomeOf(karim.tickets.get.query({ ticketId }))).toBe('not_found');

  const text = await scrape(desk);
  const figure = (line: string) =>
    Number(
      text
        .split('\n')
        .find((one) => one.startsWith(`${line} `))
        ?.slice(line.length + 1),
    );
  expect(
    figure('etape_call_duration_seconds_count{path="messages.send",type="mutation",outcome="ok"}'),
  ).toBe(1);
  expect(
    figure(
      'etape_call_duration_seconds_count{path="tickets.get",type="query",outcome="not_found"}',
    ),
  ).toBe(1);
  expect(figure('etape_open_sockets')).toBe(1);
  expect(figure('etape_followed_tickets')).toBe(1);
  expect(figure('etape_feed_lag_seconds_count')).toBe(1);
  expect(figure('etape_feed_lag_seconds_sum')).toBeLessThan(5);
  expect(figure('etape_outbox_waiting')).toBe(0);
  for (const connection of ['read', 'write']) {
    expect(
      figure(`etape_database_duration_seconds_count{connection="${connection}"}`),
    ).toBeGreaterThan(5);
  }
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  // Figures, and nobody's name or address.
  expect(text).not.toMatch(/amina|marie|Hello/i);
});

function startMeasured(): Promise<Desk> {
  return startDesk({ metrics: createMetrics(), http: { metricsToken: TOKEN } });
}

async function scrape(desk: Desk): Promise<string> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  return (await fetch(`${desk.origin}/metrics`, { headers })).text();
}
