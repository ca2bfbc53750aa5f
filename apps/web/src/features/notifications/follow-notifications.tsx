import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import classes from './follow-notifications.module.css';
import { describeUnread } from './unread-count.ts';

/** Keeps the bells up to date, and says when there is more to read. One for the whole page. */
export function FollowNotifications() {
  const { t } = useTranslation();
  const utils = trpc.useUtils();
  const [said, setSaid] = useState('');
  trpc.notifications.changes.useSubscription(undefined, {
    onData(now) {
      const before = utils.notifications.unread.getData();
      utils.notifications.unread.setData(undefined, now);
      // Only an open list is fetched again; a closed one when it is opened.
      void utils.notifications.list.invalidate();
      if (before !== undefined && now.unread > before.unread)
        setSaid(describeUnread(t, now.unread));
    },
  });
  return (
    <p aria-live="polite" className={classes.hidden}>
      {said}
    </p>
  );
}
