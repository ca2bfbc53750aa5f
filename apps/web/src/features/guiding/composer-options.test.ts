import { describe, expect, it } from 'vitest';
import { claire, guidance, marie, paul, step, ticketView } from '../../testing/tickets.ts';
import { composerOptions, writingOf } from './composer-options.ts';
import { guidanceContextOf } from './guidance-context.ts';

function optionsOf(change: Parameters<typeof ticketView>[0], actor = marie) {
  return composerOptions(guidanceContextOf(ticketView(change), actor));
}

function typesOf(change: Parameters<typeof ticketView>[0], actor = marie) {
  return optionsOf(change, actor).modes.map((mode) => mode.type);
}

const awaiting = guidance('awaiting', [step({ number: 2, body: 'Ouvrez' })]);
const blocked = guidance('blocked', [step({ status: 'blocked' })]);

describe('a technician may write', () => {
  it('messages and notes while nothing is guided', () => {
    expect(typesOf({})).toEqual(['message', 'note']);
  });

  it('the next step while none is out', () => {
    const idle = guidance('idle', [step({ status: 'confirmed' })]);
    expect(optionsOf({ guidance: idle }).modes[0]).toEqual({ type: 'instruct', step: 2 });
  });

  it('only another wording while a step is out, and hears why', () => {
    const { modes, obstacle } = optionsOf({ guidance: awaiting });
    expect(modes).toEqual([{ type: 'rewrite', step: 2, body: 'Ouvrez' }, { type: 'note' }]);
    expect(obstacle).toEqual({ type: 'step_out', step: 2, seenAt: null });
  });

  it('about the step at which somebody is stuck', () => {
    expect(typesOf({ guidance: blocked })).toEqual(['reply', 'rewrite', 'note']);
  });

  it('notes only, before taking the ticket', () => {
    const options = optionsOf({ status: 'open', assignee: null }, paul);
    expect(options).toEqual({ modes: [{ type: 'note' }], obstacle: { type: 'take_first' } });
  });

  it('nothing once the ticket is closed', () => {
    expect(optionsOf({ status: 'closed' })).toEqual({
      modes: [],
      obstacle: { type: 'done', status: 'closed' },
    });
  });
});

it('lets an administrator who does not guide leave a note', () => {
  expect(optionsOf({ guidance: awaiting }, claire)).toEqual({
    modes: [{ type: 'note' }],
    obstacle: { type: 'guided_by', name: 'Marie Dupont' },
  });
});

describe('what is being written', () => {
  const talking = optionsOf({ guidance: blocked });
  const idle = optionsOf({ guidance: guidance('idle', [step({ status: 'confirmed' })]) });

  it('is what comes by itself until something else is chosen', () => {
    expect(writingOf(talking, null, () => false).mode?.type).toBe('reply');
    expect(writingOf(talking, 'note', () => false).mode?.type).toBe('note');
  });

  it('never turns into something else when the step was answered meanwhile', () => {
    expect(writingOf(idle, 'reply', () => true)).toMatchObject({
      mode: { type: 'instruct' },
      stale: 'reply',
    });
  });

  it('simply follows when nothing was written yet', () => {
    expect(writingOf(idle, 'reply', () => false)).toMatchObject({
      mode: { type: 'instruct' },
      stale: null,
    });
  });
});
