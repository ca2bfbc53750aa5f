import { z } from 'zod';
import { BLOCK_REASONS } from './guidance/state.ts';
import { LIMITS } from './limits.ts';
import { commandIdSchema, idSchema, optionalText, text } from './text-schemas.ts';

const command = z.object({ ticketId: idSchema, commandId: commandIdSchema });
const number = z.int().min(1).max(10_000);
/** `session`: left out by a client that answers at once, never by one that keeps answers. */
const wording = { session: idSchema.optional(), step: number, revision: number };

/** The inputs of `guidance.*`, one for each command of the machine. */
export const guidanceSchemas = {
  start: command,
  instruct: command.extend({ body: text(LIMITS.message) }),
  seen: command.extend(wording),
  confirm: command.extend({ ...wording, comment: optionalText(LIMITS.comment) }),
  block: command.extend({
    ...wording,
    reason: z.enum(BLOCK_REASONS),
    note: optionalText(LIMITS.comment),
  }),
  rewrite: command.extend({ step: number, body: text(LIMITS.message) }),
  withdraw: command.extend({ step: number }),
  end: command.extend({ resolved: z.boolean(), message: optionalText(LIMITS.message) }),
  stop: command.extend({ reason: optionalText(LIMITS.reason) }),
};
