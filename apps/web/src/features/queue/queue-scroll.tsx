import { type FocusEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../ui/load-more.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import classes from './queue-list.module.css';
import type { QueuePage } from './queue-pages.ts';
import { QueueRow } from './queue-row.tsx';
import { rowsOf } from './queue-rows.ts';
import type { QueueView } from './queue-view.ts';
import { useCalmOrder } from './use-calm-order.ts';
import { useReadAhead } from './use-read-ahead.ts';
import { useRowSteps } from './use-row-steps.ts';
import { useRowWindow } from './use-row-window.ts';

type QueueScrollProps = {
  view: QueueView;
  pages: readonly QueuePage[];
  openTicketId: number | null;
  /** `null`: everything is loaded. */
  more: { busy: boolean; failed: boolean; load: () => void } | null;
  /** Rows of this page are on screen; left out while nothing can be read. */
  onSight: ((cursor: string | null) => void) | undefined;
};

/** The rows that fit on the screen, and a few around them, out of any number. */
export function QueueScroll({ view, pages, openTicketId, more, onSight }: QueueScrollProps) {
  const { t } = useTranslation('queue');
  const user = useCurrentUser();
  const calm = useCalmOrder(pages);
  const rows = useMemo(() => rowsOf(calm.pages), [calm.pages]);
  const scroller = useRef<HTMLDivElement>(null);
  /** The row that has the focus stays, however far it is scrolled away. */
  const [kept, setKept] = useState<number | null>(null);
  const shown = useRowWindow(scroller, rows, kept);
  const { open, onKeyDown } = useRowSteps({
    scroller,
    rows,
    openTicketId,
    rowsInView: shown.rowsInView,
    onKeep: setKept,
  });
  useShortcut('next', () => open(1));
  useShortcut('previous', () => open(-1));
  useReadAhead({ rows, range: shown.range, onMore: more?.load, onSight });

  const onFocus = ({ target }: FocusEvent) => {
    const id = target.closest<HTMLElement>('a[data-ticket]')?.dataset.ticket;
    if (id !== undefined) setKept(Number(id));
  };
  return (
    <div ref={scroller} className={classes.scroll}>
      <ul
        className={classes.rows}
        style={{ height: shown.height }}
        aria-label={t(`view.${view}`)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => setKept(null)}
        onPointerMove={calm.onPointerMove}
        onPointerLeave={calm.onPointerLeave}
      >
        {shown.items.map(({ index, start, item }) => (
          <QueueRow
            key={item.id}
            item={item}
            reader={user}
            showsAssignee={view === 'all'}
            open={item.id === openTicketId}
            start={start}
            position={index + 1}
            count={more === null ? rows.count : null}
          />
        ))}
      </ul>
      {more !== null && <LoadMore busy={more.busy} failed={more.failed} onMore={more.load} />}
    </div>
  );
}
