import { BLOCK_REASONS, type BlockReason } from '@etape/shared/guidance/state';

/** What is shown before the server has answered, and kept until it has. */
export type OutboxCommand =
  | { type: 'message'; body: string; step?: number }
  | { type: 'note'; body: string }
  | { type: 'instruct'; body: string }
  | { type: 'confirm'; session: number; step: number; revision: number; comment?: string }
  | {
      type: 'block';
      session: number;
      step: number;
      revision: number;
      reason: BlockReason;
      note?: string;
    };

export type OutboxEntry = {
  commandId: string;
  ticketId: number;
  madeAt: string;
  /** The newest event that was known here when the command was given. */
  knownSeq: number;
  command: OutboxCommand;
};

/** Reads what an earlier visit, perhaps of an older version, has left; `null`: of no use. */
export function readOutboxEntry(value: unknown): OutboxEntry | null {
  if (!isRecord(value)) return null;
  const { commandId, ticketId, madeAt, knownSeq } = value;
  const command = readCommand(value.command);
  if (typeof commandId !== 'string' || typeof ticketId !== 'number') return null;
  if (typeof madeAt !== 'string' || typeof knownSeq !== 'number' || command === null) return null;
  return { commandId, ticketId, madeAt, knownSeq, command };
}

function readCommand(value: unknown): OutboxCommand | null {
  if (!isRecord(value)) return null;
  const { type, body, session, step, revision } = value;
  if (type === 'message' || type === 'note' || type === 'instruct') {
    if (typeof body !== 'string') return null;
    return type === 'message' && typeof step === 'number' ? { type, body, step } : { type, body };
  }
  if (typeof session !== 'number' || typeof step !== 'number' || typeof revision !== 'number') {
    return null;
  }
  const about = { session, step, revision };
  if (type === 'confirm') {
    const { comment } = value;
    return { type, ...about, ...(typeof comment === 'string' ? { comment } : {}) };
  }
  if (type !== 'block') return null;
  const reason = BLOCK_REASONS.find((one) => one === value.reason);
  if (reason === undefined) return null;
  const { note } = value;
  return { type, ...about, reason, ...(typeof note === 'string' ? { note } : {}) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
