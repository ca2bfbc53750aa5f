import type { useTicketCommand } from '../tickets/use-ticket-command.ts';

export type TicketCommand = ReturnType<typeof useTicketCommand>;
