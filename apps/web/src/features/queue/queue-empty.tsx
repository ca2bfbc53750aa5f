import type { TicketStats } from '@etape/shared/tickets';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CheckCheck, Inbox, ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { countFilters, type QueueList } from './queue-view.ts';

const NO_FILTERS = { priority: undefined, category: undefined, status: undefined };

type QueueEmptyProps = { list: QueueList; stats: TicketStats | undefined; onCreate: () => void };

/** Why there is nothing here, and what to do about it. */
export function QueueEmpty({ list, stats, onCreate }: QueueEmptyProps) {
  const { t } = useTranslation('queue');
  if (countFilters(list) > 0) {
    return (
      <EmptyState
        icon={<ListFilter size={24} />}
        title={t('empty.filteredTitle')}
        text={t('empty.filteredText')}
        action={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="." search={(before) => ({ ...before, ...NO_FILTERS })} replace />
            )}
          >
            {t('clearFilters')}
          </Button>
        }
      />
    );
  }
  const waiting = stats?.scopes.available ?? 0;
  if (list.view === 'mine' && waiting > 0) {
    return (
      <EmptyState
        icon={<CheckCheck size={24} />}
        title={t('empty.mineTitle')}
        text={t('empty.mineText', { count: waiting })}
        action={
          <Button
            renderRoot={(props) => (
              <Link
                {...props}
                to="."
                search={(before) => ({ ...before, view: 'available' })}
                replace
              />
            )}
          >
            {t('empty.seeAvailable')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<Inbox size={24} />}
      title={t(`empty.title.${list.view}`)}
      text={t(`empty.text.${list.view}`)}
      action={
        list.view === 'resolved' ? undefined : (
          <Button variant="default" onClick={onCreate}>
            {t('create')}
          </Button>
        )
      }
    />
  );
}
