import { describe, expect, test } from 'vitest';
import { domainCodeIn, post } from '../support/browser.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { startDesk } from '../support/desk.ts';
import { TICKET } from '../support/tickets.ts';

const LOGIN = JSON.stringify({ email: emailOf('amina'), password: PASSWORD });

describe('a request that is not one of ours is refused clearly', () => {
  const cases: [string, RequestInit & { path: string }, number][] = [
    ['text that is not JSON', { path: 'auth.login', method: 'POST', body: '{"email":' }, 400],
    ['no body at all', { path: 'auth.login', method: 'POST' }, 400],
    ['a list for an object', { path: 'auth.login', method: 'POST', body: '[1]' }, 400],
    ['a body that is too large', { path: 'auth.login', method: 'POST', body: big() }, 413],
    ['a query as a mutation', { path: 'setup.status', method: 'POST', body: '{}' }, 405],
    ['a mutation as a query', { path: 'auth.login', method: 'GET' }, 405],
    ['a procedure that is not there', { path: 'auth.destroy', method: 'POST', body: '{}' }, 404],
    ['no procedure', { path: '', method: 'GET' }, 404],
    ['input that is not JSON', { path: 'tickets.list?input=%7B', method: 'GET' }, 400],
    ['a broken address', { path: 'tickets.list?input=%E0%A4%A', method: 'GET' }, 400],
    ['a method that is not there', { path: 'auth.login', method: 'DELETE' }, 405],
  ];

  test.each(cases)('%s', async (_name, { path, ...request }, status) => {
    const desk = await startDesk();
    const authorization = `Bearer ${await desk.tokenOf('amina')}`;
    const response = await fetch(`${desk.origin}/trpc/${path}`, {
      ...request,
      headers: { 'content-type': 'application/json', authorization },
    });
    const text = await response.text();
    expect([response.status, text]).toEqual([status, expect.not.stringContaining('node_modules')]);
  });

  test('another content type', async () => {
    const desk = await startDesk();
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type };
      const url = `${desk.origin}/trpc/auth.login`;
      const response = await fetch(url, { method: 'POST', headers, body: LOGIN });
      expect([type, response.status]).toEqual([type, 415]);
    }
  });

  test('more than twenty calls in one', async () => {
    const desk = await startDesk();
    const paths = Array.from({ length: 21 }, () => 'setup.status').join(',');
    const response = await fetch(`${desk.origin}/trpc/${paths}?batch=1&input=%7B%7D`);
    expect(response.status).toBe(400);
  });
});

describe('bad input names its fields', () => {
  const cases: [string, object, Record<string, string>][] = [
    ['what is missing', {}, { title: 'required', description: 'required', categoryId: 'required' }],
    ['what is too short', { ...TICKET, title: 'VPN' }, { title: 'too_short' }],
    ['what is too long', { ...TICKET, title: 'x'.repeat(121) }, { title: 'too_long' }],
    ['what is blank', { ...TICKET, description: '   ' }, { description: 'required' }],
    ['what is something else', { ...TICKET, categoryId: 'three' }, { categoryId: 'invalid' }],
    ['what cannot be chosen', { ...TICKET, categoryId: 99 }, { categoryId: 'not_available' }],
    ['what is none of the values', { ...TICKET, priority: 'huge' }, { priority: 'invalid' }],
  ];

  test.each(cases)('%s', async (_name, input, fields) => {
    const desk = await startDesk();
    const authorization = `Bearer ${await desk.tokenOf('amina')}`;
    const answer = await post(desk.origin, 'tickets.create', { input, headers: { authorization } });
    expect(answer.status).toBe(400);
    expect(domainCodeIn(answer)).toBe('validation');
    expect(answer.body).toMatchObject({ error: { data: { fields } } });
    expect(Object.keys(fieldsIn(answer.body))).toEqual(Object.keys(fields));
  });
});

describe('a page of another site', () => {
  test('can call nothing, whatever it sends along', async () => {
    const desk = await startDesk();
    const authorization = `Bearer ${await desk.tokenOf('amina')}`;
    for (const origin of ['https://evil.example', 'null', `${desk.origin}0`]) {
      const headers = { origin, authorization };
      expect((await post(desk.origin, 'auth.logout', { headers })).status).toBe(403);
    }
    const own = await post(desk.origin, 'auth.logout', {
      headers: { origin: desk.origin, authorization },
    });
    expect(own.status).toBe(200);
  });

  test('is not told that it may read our answers', async () => {
    const desk = await startDesk();
    const response = await fetch(`${desk.origin}/healthz`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('health', () => {
  test('the process lives and the database answers', async () => {
    const desk = await startDesk();
    expect((await fetch(`${desk.origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${desk.origin}/readyz`)).status).toBe(200);
  });

  test('a database that does not answer makes the desk unavailable, but alive', async () => {
    const desk = await startDesk();
    await desk.app.db.write.schema.alterTable('users').renameTo('gone').execute();
    const ready = await fetch(`${desk.origin}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable' }]);
    expect((await fetch(`${desk.origin}/healthz`)).status).toBe(200);
  });
});

function big(): string {
  return JSON.stringify({ email: 'x'.repeat(200 * 1024), password: 'y' });
}

function fieldsIn(body: unknown): Record<string, string> {
  const { error } = body as { error: { data: { fields: Record<string, string> } } };
  return error.data.fields;
}
