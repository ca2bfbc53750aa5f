import { findOpenStep } from '@etape/shared/guidance/state';
import { view } from '@etape/shared/guidance/view';
import * as move from './moves.ts';

/** How an employee goes through their ticket: mostly willing, sometimes stuck, seldom fed up. */
export const playEmployee: move.Side = (stream, random) => {
  const chance = random();
  switch (stream.status) {
    case 'closed':
    case 'cancelled':
      return 'done';
    case 'resolved':
      return move.changeStatus(chance < 0.7 ? 'closed' : 'in_progress');
    case 'open':
    case 'in_progress':
      return answer(stream, chance);
    default:
      return stream.status satisfies never;
  }
};

function answer({ guidance }: Parameters<move.Side>[0], chance: number): move.Move | null {
  const step = findOpenStep(view(guidance));
  switch (guidance.status) {
    case 'inactive':
      return chance < 0.3 ? move.say('Are you there?') : null;
    case 'idle':
      return null;
    case 'awaiting':
      if (step === null) return null;
      if (chance < 0.2) return move.seen(step);
      return chance < 0.4 ? move.block(step) : move.confirm(step);
    case 'blocked':
      if (step === null || chance < 0.5) return move.say('It looks different here');
      return chance < 0.9 ? move.confirm(step) : move.stop;
    default:
      return guidance satisfies never;
  }
}

/** How a technician guides: takes, starts, instructs, rewords, and now and then leaves a note. */
export const playTechnician: move.Side = (stream, random) => {
  const chance = random();
  switch (stream.status) {
    case 'closed':
    case 'cancelled':
      return 'done';
    case 'open':
      return move.take;
    case 'resolved':
      return null;
    case 'in_progress':
      return guide(stream, chance);
    default:
      return stream.status satisfies never;
  }
};

function guide({ guidance }: Parameters<move.Side>[0], chance: number): move.Move | null {
  const step = findOpenStep(view(guidance))?.number ?? 0;
  switch (guidance.status) {
    case 'inactive':
      return prepare(chance);
    case 'idle':
      if (chance < 0.1) return move.end(chance < 0.06);
      return chance < 0.2
        ? move.say('A message that becomes an instruction')
        : move.instruct('Open the settings');
    case 'awaiting':
      if (chance < 0.1) return move.rewrite(step, 'Open the system settings');
      if (chance < 0.13) return move.withdraw(step);
      return chance < 0.2 ? move.note('Between us: the cable again') : null;
    case 'blocked':
      if (chance < 0.4) return move.rewrite(step, 'Open the system settings');
      return chance < 0.6 ? move.withdraw(step) : move.say('What do you see?');
    default:
      return guidance satisfies never;
  }
}

function prepare(chance: number): move.Move {
  if (chance < 0.6) return move.start;
  if (chance < 0.7) return move.changeStatus('resolved');
  return chance < 0.8 ? move.note('Between us: again') : move.say('I am looking into it');
}
