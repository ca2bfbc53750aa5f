import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import classes from './guided-header.module.css';
import { StopGuidance } from './stop-guidance.tsx';

type GuidedHeaderProps = { ticket: TicketView; technician: Person; online: boolean };

export function GuidedHeader({ ticket, technician, online }: GuidedHeaderProps) {
  const { t } = useTranslation(['guidance', 'common']);
  return (
    <header className={classes.header}>
      <Avatar person={technician} size={40} online={online} />
      <div className={classes.who}>
        <h1 className={classes.guides}>
          {t('guides', { name: technician.firstName })}
          {online && <span className={classes.hidden}> ({t('common:onlineNow')})</span>}
        </h1>
        <p className={classes.ticket}>
          <span>{ticket.title}</span> · #{ticket.id}
        </p>
      </div>
      <StopGuidance ticketId={ticket.id} name={technician.firstName} />
    </header>
  );
}
