import type { Requester } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import classes from './requester-card.module.css';

type RequesterCardProps = { requester: Requester; online: boolean };

export function RequesterCard({ requester, online }: RequesterCardProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const { department, phone } = requester;
  return (
    <section className={classes.card} aria-label={t('context.requester')}>
      <Avatar person={requester} size={40} online={online} />
      <div className={classes.words}>
        <p className={classes.name}>
          {requester.firstName} {requester.lastName}
          {online && <span className={classes.online}>{t('common:onlineNow')}</span>}
        </p>
        {(department !== null || phone !== null) && (
          <p className={classes.more}>
            {department?.name}
            {department !== null && phone !== null && ' · '}
            {phone !== null && (
              <a className={classes.phone} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                {phone}
              </a>
            )}
          </p>
        )}
      </div>
    </section>
  );
}
