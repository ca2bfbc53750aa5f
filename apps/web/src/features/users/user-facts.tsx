import type { UserDetails } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/format.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import classes from './user-facts.module.css';

/** What is known of somebody. */
export function UserFacts({ user }: { user: UserDetails }) {
  const { t } = useTranslation(['users', 'auth', 'common']);
  return (
    <SectionCard title={t('identity')}>
      <dl className={classes.facts}>
        <dt>{t('auth:email')}</dt>
        <dd>
          <a href={`mailto:${user.email}`}>{user.email}</a>
        </dd>
        <dt>{t('auth:phone')}</dt>
        <dd>
          {user.phone === null ? t('noPhone') : <a href={`tel:${user.phone}`}>{user.phone}</a>}
        </dd>
        <dt>{t('department')}</dt>
        <dd>{user.department?.name ?? t('noDepartment')}</dd>
        <dt>{t('common:language')}</dt>
        <dd>{t(`common:languages.${user.language}`)}</dd>
        <dt>{t('createdAt')}</dt>
        <dd>{formatDay(user.createdAt)}</dd>
        <dt>{t('lastSeen')}</dt>
        <dd>{user.lastSeenAt === null ? t('never') : <RelativeTime at={user.lastSeenAt} />}</dd>
        <dt>{t('factor.title')}</dt>
        <dd>{t(user.hasSecondFactor ? 'factor.on' : 'factor.off')}</dd>
      </dl>
    </SectionCard>
  );
}
