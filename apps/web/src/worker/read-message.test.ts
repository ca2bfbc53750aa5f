import { expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

const MESSAGE = {
  title: '#1042 · Imprimante',
  body: 'Marie vous a écrit',
  lang: 'fr',
  url: '/tickets/1042',
  tag: 'ticket-1042',
};

test('a message is read as it was written', () => {
  expect(readMessage(JSON.stringify(MESSAGE))).toEqual(MESSAGE);
});

test.each([undefined, '', 'not JSON', 'null', '3', '{"title":7,"url":null}'])(
  'what cannot be read is still something to show: %j',
  (text) => {
    expect(readMessage(text)).toMatchObject({ title: 'Étape', url: '/' });
  },
);
