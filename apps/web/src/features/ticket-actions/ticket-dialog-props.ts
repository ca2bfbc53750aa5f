import type { TicketView } from '@etape/shared/tickets';
import type { TicketCommand } from './ticket-command.ts';

export type TicketDialogProps = {
  ticket: TicketView;
  command: TicketCommand;
  onClose: () => void;
};
