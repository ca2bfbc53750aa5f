import { describe, expect, test } from 'vitest';
import { hasLastWord, isMessage, isNews, isUpdate } from './activity.ts';
import { audienceOf } from './audience.ts';
import type { EventBody } from './events.ts';
import {
  blocked,
  confirmed,
  ended,
  instructed,
  moved,
  rewritten,
  said,
  seen,
  started,
} from './guidance/testing/history.ts';

const noted: EventBody = { type: 'note_posted', body: 'Entre nous' };
const requester = { actorId: 1, requesterId: 1 };
const technician = { actorId: 2, requesterId: 1 };
const desk = { actorId: null, requesterId: 1 };

describe('what lists show', () => {
  test.each([
    ['a message', said('Bonjour'), true],
    ['an instruction', instructed(1), true],
    ['a rewording', rewritten(1, 2), true],
    ['a confirmation', confirmed(1), false],
    ['an internal note', noted, false],
  ])('%s is quoted or not', (_what, event, quoted) => {
    expect(isMessage(event.type)).toBe(quoted);
  });

  test('having seen a step is no news and moves nothing', () => {
    expect([isNews(seen(1).type), isUpdate(seen(1).type)]).toEqual([false, false]);
  });

  test('a change of a field moves the ticket without an unread mark', () => {
    expect([isNews('ticket_updated'), isUpdate('ticket_updated')]).toEqual([false, true]);
  });

  test('what only staff may see leaves no trace for the employee', () => {
    expect(audienceOf(noted.type)).toBe('staff');
    expect([isNews(noted.type), isUpdate(noted.type)]).toEqual([false, false]);
  });

  test('a message is news and moves the ticket', () => {
    expect([isNews('message_posted'), isUpdate('message_posted')]).toEqual([true, true]);
  });
});

describe('the last word', () => {
  test.each([
    ['a message', said('Bonjour')],
    ['a confirmation', confirmed(1)],
    ['being stuck', blocked(1)],
    ['stopping', ended('stopped')],
  ])('is with whoever gave it by %s', (_how, event) => {
    expect(hasLastWord(false, event, requester)).toBe(true);
    expect(hasLastWord(true, event, technician)).toBe(false);
    expect(hasLastWord(true, event, desk)).toBe(false);
  });

  test.each([
    ['a note', noted],
    ['a start', started],
    ['having seen a step', seen(1)],
    ['being taken', moved('open', 'in_progress')],
  ])('stays where it was after %s', (_what, event) => {
    expect(hasLastWord(true, event, technician)).toBe(true);
    expect(hasLastWord(false, event, technician)).toBe(false);
  });

  test('is nobody’s once the ticket is resolved', () => {
    expect(hasLastWord(true, moved('in_progress', 'resolved'), technician)).toBe(false);
  });

  test('is the requester’s whenever the ticket is opened again', () => {
    expect(hasLastWord(false, moved('resolved', 'in_progress'), technician)).toBe(true);
    expect(hasLastWord(false, moved('closed', 'open'), requester)).toBe(true);
    expect(hasLastWord(false, moved('resolved', 'closed'), requester)).toBe(false);
  });
});
