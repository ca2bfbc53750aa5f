import { describe, expect, it } from 'vitest';
import { amina, at, guidance, listItem, marie, step } from '../../testing/tickets.ts';
import { rowLineOf } from './row-line.ts';

const blocked = guidance('blocked', [
  step({
    number: 3,
    status: 'blocked',
    answeredAt: at('14:20'),
    block: { reason: 'not_found', note: null },
  }),
]);

function lineOf(change: Parameters<typeof listItem>[0]) {
  return rowLineOf(listItem(change), marie.id);
}

describe('the second line of a row says', () => {
  it('at which step somebody is stuck, and why', () => {
    expect(lineOf({ guidance: blocked })).toMatchObject({
      type: 'blocked',
      step: 3,
      reason: 'not_found',
    });
  });

  it('what was said about it since', () => {
    const lastMessage = { actor: amina, body: 'Je suis au **bon**\nendroit ?', at: at('14:21') };
    expect(lineOf({ guidance: blocked, lastMessage })).toEqual({
      type: 'said',
      name: 'Amina',
      body: 'Je suis au bon endroit ?',
    });
  });

  it('that the next step can go out', () => {
    const steps = [step({ number: 5, status: 'confirmed' })];
    expect(lineOf({ guidance: guidance('idle', steps) })).toEqual({ type: 'confirmed', step: 5 });
    expect(lineOf({ guidance: guidance('idle') })).toEqual({ type: 'started' });
  });

  it('for whom one waits, since the wording that stands', () => {
    const awaiting = guidance('awaiting', [step({ sentAt: at('14:10') })]);
    const rewritten = { actor: marie, body: 'Autrement', at: at('14:15') };
    expect(lineOf({ guidance: awaiting })).toEqual({
      type: 'awaiting',
      name: 'Amina',
      since: at('14:10'),
    });
    expect(lineOf({ guidance: awaiting, lastMessage: rewritten })).toMatchObject({
      since: at('14:15'),
    });
  });

  it('who had the last word, and who asked while nothing was said', () => {
    const mine = { actor: marie, body: 'Résolu ?', at: at('14:15') };
    expect(lineOf({ lastMessage: mine })).toEqual({ type: 'mine', body: 'Résolu ?' });
    expect(lineOf({})).toEqual({ type: 'asked', name: 'Amina Benali', about: 'Matériel' });
  });
});
