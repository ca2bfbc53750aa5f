import type { BlockingInstruction } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import type { Range } from './moments.ts';

const INSTRUCTIONS = 10;

/** The instructions at which employees were stuck most, among the steps sent in the period. */
export async function listBlockingInstructions(
  db: Db,
  range: Range,
): Promise<BlockingInstruction[]> {
  const worst = await db
    .selectFrom('guidance_steps')
    .select((eb) => [
      'instruction_key as key',
      eb.fn.countAll<number>().as('blocked'),
      eb.fn.max('sent_at').as('last'),
    ])
    .where('blocked_at', 'is not', null)
    .where('sent_at', '>=', range.from)
    .where('sent_at', '<', range.to)
    .groupBy('instruction_key')
    .orderBy('blocked', 'desc')
    .orderBy('last', 'desc')
    .orderBy('key')
    .limit(INSTRUCTIONS)
    .execute();
  const instructions: BlockingInstruction[] = [];
  for (const { key, blocked, last } of worst) {
    instructions.push({
      body: await readWording(db, key, last),
      sent: await countSent(db, key, range),
      blocked,
    });
  }
  return instructions;
}

async function countSent(db: Db, key: string, range: Range): Promise<number> {
  const { count } = await db
    .selectFrom('guidance_steps')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('instruction_key', '=', key)
    .where('sent_at', '>=', range.from)
    .where('sent_at', '<', range.to)
    .executeTakeFirstOrThrow();
  return count;
}

async function readWording(db: Db, key: string, sentAt: number): Promise<string> {
  const { blocked_body } = await db
    .selectFrom('guidance_steps')
    .select('blocked_body')
    .where('instruction_key', '=', key)
    .where('sent_at', '=', sentAt)
    .where('blocked_at', 'is not', null)
    .orderBy('ticket_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return blocked_body ?? '';
}
