import { useQueryClient } from '@tanstack/react-query';
import { newCommandId } from '../../app/command-id.ts';
import type { Delivery } from './outbox.ts';
import type { OutboxCommand } from './outbox-entry.ts';
import { ticketOutbox } from './ticket-outbox.ts';
import { findTicketLog } from './ticket-query.ts';

/**
 * Says or answers something on a ticket: shown at once, sent as soon as the line allows it, also
 * after a reload. The promise tells how it went (refusals are explained in a toast already), so that
 * a composer can give the words back; while offline it stays open.
 */
export function useTicketOutbox(ticketId: number): (command: OutboxCommand) => Promise<Delivery> {
  const queryClient = useQueryClient();
  return (command) =>
    ticketOutbox.add({
      commandId: newCommandId(),
      ticketId,
      madeAt: new Date().toISOString(),
      knownSeq: findTicketLog(queryClient, ticketId)?.seq ?? 0,
      command: 'body' in command ? { ...command, body: command.body.trim() } : command,
    });
}
