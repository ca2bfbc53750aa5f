import type { TicketListItem } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { FoundInside } from '../../ui/found-inside.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import classes from './palette-option.module.css';

type PaletteOptionProps = {
  id: string;
  ticket: TicketListItem;
  words: string;
  active: boolean;
  onActive: () => void;
  onPick: () => void;
};

export function PaletteOption(props: PaletteOptionProps) {
  const { t } = useTranslation();
  const { id, ticket, words, active, onActive, onPick } = props;
  const { requester, assignee } = ticket;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and the keys.
    <div
      id={id}
      role="option"
      // The combobox names the active option; the focus never comes here.
      tabIndex={-1}
      aria-selected={active}
      className={classes.option}
      onPointerMove={active ? undefined : onActive}
      onClick={onPick}
    >
      <span className={classes.number}>#{ticket.id}</span>
      <span className={classes.what}>
        <span className={classes.title}>{ticket.title}</span>
        <span className={classes.second}>
          <span className={classes.who}>
            {requester.firstName} {requester.lastName} ·{' '}
            {assignee === null ? t('unassigned') : `${assignee.firstName} ${assignee.lastName}`}
          </span>{' '}
          <FoundInside ticket={ticket} words={words} />
        </span>
      </span>
      <StatusPill status={ticket.status} />
    </div>
  );
}
