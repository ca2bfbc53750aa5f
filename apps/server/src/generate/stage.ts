import type { Person } from '@etape/shared/people';
import type { Act } from './acts.ts';
import type { Organisation } from './organisation.ts';
import type { Problem } from './problems.ts';
import type { Dice } from './random.ts';
import type { TicketDraft } from './ticket-draft.ts';

/** Where one ticket's story takes place. */
export type Stage = {
  dice: Dice;
  draft: TicketDraft;
  problem: Problem;
  organisation: Organisation;
  /** Somebody at work who did not ask for help with this, and is not this person either. */
  pickTechnician(not?: Person): Person;
};

type Deed = Pick<Act, 'actor' | 'decide'>;

/** How often somebody is called away in the middle of a conversation, and for how much longer. */
const CALLED_AWAY = 0.02;
const AWAY = 100;

/** Within a conversation: so long after what came before, whatever the time of day. */
export function soon({ dice }: Stage, medianMs: number, deed: Deed): Act {
  const median = dice.chance(CALLED_AWAY) ? medianMs * AWAY : medianMs;
  return { ...deed, by: 'clock', afterMs: dice.around(median) };
}

/** When somebody gets round to it: so much working time after what came before. */
export function later({ dice }: Stage, medianMs: number, deed: Deed): Act {
  return { ...deed, by: 'work', afterMs: dice.around(medianMs) };
}
