import type { BlockingInstruction } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import { countValues, valuesAt } from './columns/choosing.ts';
import type { StepColumns } from './columns/step-columns.ts';
import type { Guided } from './guidance-figures.ts';

const INSTRUCTIONS = 10;

type Counted = { key: string; sent: number; blocked: number; lastBlockedAt: number };

/** The instructions at which employees were stuck most, among these steps, as last written. */
export async function listBlockingInstructions(
  db: Db,
  steps: StepColumns,
  guided: Guided,
): Promise<BlockingInstruction[]> {
  const worst = count(steps, guided).toSorted(byHarm).slice(0, INSTRUCTIONS);
  const instructions: BlockingInstruction[] = [];
  for (const { key, sent, blocked, lastBlockedAt } of worst) {
    const body = await readWording(db, key, lastBlockedAt);
    // What was erased meanwhile is not there any more.
    if (body !== null) instructions.push({ body, sent, blocked });
  }
  return instructions;
}

function count(steps: StepColumns, { steps: sent, blockedSteps }: Guided): Counted[] {
  const sentOf = countValues(valuesAt(steps.instruction, sent));
  const blockedOf = countValues(valuesAt(steps.instruction, blockedSteps));
  const lastOf = new Float64Array(steps.instructions.length);
  const { values: sentAt } = steps.sentAt;
  for (let place = 0; place < blockedSteps.length; place += 1) {
    const index = blockedSteps[place] ?? 0;
    const instruction = steps.instruction[index] ?? 0;
    lastOf[instruction] = Math.max(lastOf[instruction] ?? 0, sentAt[index] ?? 0);
  }
  return [...blockedOf].map(([instruction, blocked]) => ({
    key: steps.instructions[instruction] ?? '',
    sent: sentOf.get(instruction) ?? 0,
    blocked,
    lastBlockedAt: lastOf[instruction] ?? 0,
  }));
}

function byHarm(a: Counted, b: Counted): number {
  return b.blocked - a.blocked || b.lastBlockedAt - a.lastBlockedAt || (a.key < b.key ? -1 : 1);
}

async function readWording(db: Db, key: string, sentAt: number): Promise<string | null> {
  const step = await db
    .selectFrom('guidance_steps')
    .select('blocked_body')
    .where('instruction_key', '=', key)
    .where('sent_at', '=', sentAt)
    .where('blocked_at', 'is not', null)
    .orderBy('ticket_id')
    .limit(1)
    .executeTakeFirst();
  return step?.blocked_body ?? null;
}
