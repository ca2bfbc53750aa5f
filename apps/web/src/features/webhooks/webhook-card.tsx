import type { WebhookView } from '@etape/shared/webhooks';
import { Hash, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import classes from './webhook-card.module.css';
import { WebhookTest } from './webhook-test.tsx';

const ICONS = { teams: MessagesSquare, slack: Hash };

type WebhookCardProps = {
  webhook: WebhookView;
  /** The names of categories by id; one that is not known yet is left out. */
  categoryNames: ReadonlyMap<number, string>;
  onEdit: () => void;
  onDelete: () => void;
};

/** A channel: where it leads, what is announced there, and what can be done with it. */
export function WebhookCard({ webhook, categoryNames, onEdit, onDelete }: WebhookCardProps) {
  const { t } = useTranslation('webhooks');
  const test = trpc.webhooks.test.useMutation();
  const { id, name, service, host, tickets, categoryIds, active } = webhook;
  const Icon = ICONS[service];
  const categories = categoryIds?.map((one) => categoryNames.get(one)).filter(Boolean);
  return (
    <li className={classes.card} data-off={!active || undefined}>
      <div className={classes.row}>
        <span className={classes.icon} aria-hidden="true">
          <Icon size={20} strokeWidth={1.8} />
        </span>
        <div className={classes.words}>
          <h2 className={classes.name}>
            {name} {!active && <Pill>{t('off')}</Pill>}
          </h2>
          <p className={classes.where}>
            {t(`services.${service}`)} · {host}
          </p>
          <p className={classes.pills}>
            <Pill tone={tickets === 'urgent' ? 'amber' : 'iris'}>{t(`tickets.${tickets}`)}</Pill>
            {categories === undefined ? (
              <Pill>{t('allCategories')}</Pill>
            ) : (
              categories.map((category) => <Pill key={category}>{category}</Pill>)
            )}
          </p>
        </div>
        <div className={classes.actions}>
          <Button
            variant="default"
            aria-label={t('testName', { name })}
            loading={test.isPending}
            onClick={() => test.mutate({ webhookId: id })}
          >
            {t('test')}
          </Button>
          <Button variant="quiet" aria-label={t('editName', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          <Button variant="quiet" aria-label={t('deleteName', { name })} onClick={onDelete}>
            {t('delete')}
          </Button>
        </div>
      </div>
      <WebhookTest running={test.isPending} result={test.data} error={test.error} />
    </li>
  );
}
