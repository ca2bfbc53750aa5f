import { apiClient } from '../../app/api-client.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** A dead line may keep a request open for minutes; the same command is simply sent again. */
const PATIENCE_MS = 15_000;

/** Gives a command to the server; returns the number of the event by which it is done. */
export async function sendEntry({ ticketId, commandId, command }: OutboxEntry): Promise<number> {
  const options = { signal: AbortSignal.timeout(PATIENCE_MS) };
  const about = { ticketId, commandId };
  switch (command.type) {
    case 'message':
    case 'note': {
      const { type, ...message } = command;
      const input = { ...about, ...message, internal: type === 'note' };
      return (await apiClient.messages.send.mutate(input, options)).seq;
    }
    case 'instruct':
      return (await apiClient.guidance.instruct.mutate({ ...about, body: command.body }, options))
        .seq;
    case 'confirm': {
      const { type: _, ...answer } = command;
      return (await apiClient.guidance.confirm.mutate({ ...about, ...answer }, options)).seq;
    }
    case 'block': {
      const { type: _, ...answer } = command;
      return (await apiClient.guidance.block.mutate({ ...about, ...answer }, options)).seq;
    }
    default:
      return command satisfies never;
  }
}
