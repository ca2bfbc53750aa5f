import type { OpenSession } from '@etape/shared/users';
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import classes from './session-card.module.css';
import { SessionRow } from './session-row.tsx';

type SessionCardProps = {
  title: string;
  text: string;
  query: { data: OpenSession[] | undefined; error: unknown; refetch: () => Promise<unknown> };
  /** The one that is being ended. */
  endingId: string | null;
  onEnd: (sessionId: string) => void;
  /** What ends several of them, where there are several. */
  children: ReactNode;
};

/** Where somebody is signed in; each session but the one in use can be ended from here, at once. */
export function SessionCard(props: SessionCardProps) {
  const { title, text, query, endingId, onEnd, children } = props;
  const { t } = useTranslation('sessions');
  const sessions = query.data;
  return (
    <SectionCard title={title} text={text}>
      {sessions === undefined && query.error === null && <Skeleton height={56} radius={10} />}
      {sessions === undefined && query.error !== null && (
        <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />
      )}
      {sessions?.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {sessions !== undefined && sessions.length > 0 && (
        <ul className={classes.list}>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              busy={endingId === session.id}
              onEnd={() => onEnd(session.id)}
            />
          ))}
        </ul>
      )}
      {children !== null && <div className={classes.all}>{children}</div>}
    </SectionCard>
  );
}
