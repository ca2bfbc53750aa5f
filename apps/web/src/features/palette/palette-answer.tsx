import type { TicketListItem } from '@etape/shared/tickets';
import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import classes from './palette-answer.module.css';
import { PaletteOption } from './palette-option.tsx';

type PaletteAnswerProps = {
  id: string;
  optionId: (index: number) => string;
  /** What the answer is to; empty: the tickets in which something happened last. */
  words: string;
  /** What the tickets are the answer to, while the one to the words is on its way. */
  answered: string;
  /** `null`: not known yet. */
  tickets: readonly TicketListItem[] | null;
  error: unknown;
  active: number;
  onActive: (index: number) => void;
  onPick: (ticketId: number) => void;
  onRetry: () => void;
};

export function PaletteAnswer(props: PaletteAnswerProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const { id, optionId, words, tickets, error, active } = props;
  const heading = words === '' ? t('palette.recent') : t('palette.found');
  return (
    <div className={classes.answer}>
      <p className={classes.said} role="status">
        {tickets !== null && words !== '' && t('palette.count', { count: tickets.length })}
      </p>
      {error !== null && tickets === null && (
        <div className={classes.message} role="alert">
          <p>{translateError(error)}</p>
          <Button variant="default" size="xs" onClick={props.onRetry}>
            {t('common:retry')}
          </Button>
        </div>
      )}
      {error === null && tickets === null && (
        <div className={classes.loading} aria-hidden="true">
          <Skeleton height={14} width="70%" />
          <Skeleton height={14} width="55%" mt={18} />
          <Skeleton height={14} width="62%" mt={18} />
        </div>
      )}
      {tickets?.length === 0 && (
        <div className={classes.message}>
          <p className={classes.none}>
            {words === '' ? t('palette.empty') : t('palette.none', { words })}
          </p>
          {words !== '' && <p>{t('palette.hint')}</p>}
        </div>
      )}
      {tickets !== null && tickets.length > 0 && <p className={classes.heading}>{heading}</p>}
      <div id={id} className={classes.list} role="listbox" aria-label={heading}>
        {tickets?.map((ticket, index) => (
          <PaletteOption
            key={ticket.id}
            id={optionId(index)}
            ticket={ticket}
            words={props.answered}
            active={index === active}
            onActive={() => props.onActive(index)}
            onPick={() => props.onPick(ticket.id)}
          />
        ))}
      </div>
    </div>
  );
}
