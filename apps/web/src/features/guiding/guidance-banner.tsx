import { offer } from '@etape/shared/guidance/view';
import type { TicketView } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { Duration } from '../../ui/duration.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import classes from './guidance-banner.module.css';
import { guidanceContextOf } from './guidance-context.ts';

type GuidanceBannerProps = { ticket: TicketView; onEnd: () => void };

/** While it lasts, nobody can miss that this is a guidance and not a chat. */
export function GuidanceBanner({ ticket, onEnd }: GuidanceBannerProps) {
  const { t } = useTranslation('workspace');
  const user = useCurrentUser();
  const { guidance, requester } = ticket;
  if (guidance.status === 'inactive') return null;
  const mine = guidance.technician.id === user.id;
  const name = requester.firstName;
  const technician = `${guidance.technician.firstName} ${guidance.technician.lastName}`;
  const mayEnd = offer(guidanceContextOf(ticket, user)).end === null;
  return (
    <section className={classes.banner} aria-label={t('banner.title')}>
      <span className={classes.pulse} aria-hidden="true" />
      <p className={classes.text}>
        <span className={classes.who}>
          {mine ? t('banner.mine', { name }) : t('banner.others', { technician, name })}
        </span>
        <span aria-hidden="true"> · </span>
        <Duration since={guidance.startedAt} className={classes.time ?? ''} />
      </p>
      {mayEnd && (
        <button type="button" className={classes.end} onClick={onEnd}>
          {t('banner.end')}
        </button>
      )}
    </section>
  );
}
