import type { TicketView } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import button from '../../ui/button.module.css';
import { Button } from '../../ui/button.tsx';
import classes from './reopen-ticket.module.css';
import { useTicketCommand } from './use-ticket-command.ts';

type ReopenTicketProps = { ticket: TicketView };

/** Why there is nothing to write in, and the way on. */
export function ReopenTicket({ ticket }: ReopenTicketProps) {
  const { t } = useTranslation('tickets');
  const command = useTicketCommand(ticket.id);
  if (ticket.status === 'closed') {
    return (
      <div className={classes.over}>
        <p>{t('closedText')}</p>
        <Button
          variant="default"
          size="lg"
          loading={command.running !== null}
          onClick={() => void command.changeStatus('open')}
        >
          {t('reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.over}>
      <p>{t('cancelledText')}</p>
      <Link to="/tickets/new" className={button.button} data-variant="default" data-size="lg">
        {t('newTicket')}
      </Link>
    </div>
  );
}
