import { BLOCK_REASONS } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import { type Act, answer, guide, openStepOf } from './acts.ts';
import type { Instruction } from './problems.ts';
import { SAYINGS } from './sayings.ts';
import { type Stage, soon } from './stage.ts';

const SECOND = 1_000;

/** One session, from its start to an end, or to where something else comes in between. */
export function* guideThrough(stage: Stage, guiding: Person): Generator<Act, void> {
  const { dice, draft, problem } = stage;
  const { requester } = draft;
  let technician = guiding;
  yield soon(stage, 60 * SECOND, guide(technician, { type: 'start' }));
  for (const instruction of problem.instructions) {
    yield* send(stage, technician, instruction);
    if (dice.chance(0.012)) {
      const command = { type: 'withdraw', step: openStepOf(draft) } as const;
      yield soon(stage, 40 * SECOND, guide(technician, command));
      continue;
    }
    if (dice.chance(0.012)) {
      const reason = dice.chance(0.6) ? dice.pick(SAYINGS.stops) : undefined;
      yield soon(stage, 90 * SECOND, guide(requester, { type: 'stop', reason }));
      return;
    }
    if (dice.chance(0.008)) {
      const colleague = stage.pickTechnician(technician);
      yield soon(stage, 90 * SECOND, guide(technician, { type: 'transfer', to: colleague }));
      technician = colleague;
    }
    if (dice.chance(instruction.trouble)) {
      const open = yield* getStuck(stage, technician, instruction);
      if (!open) continue;
    }
    const comment = dice.chance(0.12) ? dice.pick(SAYINGS.comments) : undefined;
    yield soon(stage, 80 * SECOND, answer(requester, { type: 'confirm', comment }));
  }
  // The rest ends when the ticket moves on, or goes on for a long time.
  if (dice.chance(0.03)) return;
  const resolved = dice.chance(0.83);
  const message = dice.pick(resolved ? SAYINGS.endings : SAYINGS.unresolved);
  yield soon(stage, 60 * SECOND, guide(technician, { type: 'end', resolved, message }));
}

function* send(stage: Stage, technician: Person, { body }: Instruction): Generator<Act, void> {
  const { dice, draft } = stage;
  yield soon(stage, 50 * SECOND, guide(technician, { type: 'instruct', body: spell(stage, body) }));
  if (dice.chance(0.95)) {
    yield soon(stage, 6 * SECOND, answer(draft.requester, { type: 'seen' }));
  }
  if (dice.chance(0.03)) yield* rewrite(stage, technician, `${body} Prenez votre temps.`);
}

/** Returns whether the step is still open afterwards. */
function* getStuck(
  stage: Stage,
  technician: Person,
  { body }: Instruction,
): Generator<Act, boolean> {
  const { dice, draft } = stage;
  const { requester } = draft;
  const reason = dice.pick(BLOCK_REASONS);
  const said = dice.chance(0.7) ? dice.pick(SAYINGS.stuck) : undefined;
  yield soon(stage, 70 * SECOND, answer(requester, { type: 'block', reason, note: said }));
  if (dice.chance(0.4)) {
    const step = openStepOf(draft);
    const message = { type: 'message', body: dice.pick(SAYINGS.aboutStep), step } as const;
    yield soon(stage, 45 * SECOND, guide(technician, message));
    const reply = { type: 'message', body: dice.pick(SAYINGS.stuck), step } as const;
    if (dice.chance(0.6)) yield soon(stage, 60 * SECOND, guide(requester, reply));
  }
  if (dice.chance(0.12)) {
    const command = { type: 'withdraw', step: openStepOf(draft) } as const;
    yield soon(stage, 80 * SECOND, guide(technician, command));
    return false;
  }
  if (dice.chance(0.75)) {
    yield* rewrite(stage, technician, `${body} Si besoin, faites défiler la fenêtre.`);
    if (dice.chance(0.1)) {
      const again = { type: 'block', reason: 'other' } as const;
      yield soon(stage, 90 * SECOND, answer(requester, again));
    }
  }
  return true;
}

function* rewrite(stage: Stage, technician: Person, body: string): Generator<Act, void> {
  const step = openStepOf(stage.draft);
  yield soon(stage, 60 * SECOND, guide(technician, { type: 'rewrite', step, body }));
}

/** Nobody types the same sentence in the same way every time. */
function spell({ dice }: Stage, body: string): string {
  return dice.weighted([
    [body, 14],
    [body.replaceAll('é', 'e').replaceAll('É', 'E'), 2],
    [body.replace(' ', '  '), 1],
    [body.toUpperCase(), 1],
  ]);
}
