import type { FloatingPosition } from '@mantine/core';
import { Suspense, useState } from 'react';
import { lazyPart } from '../../app/lazy-part.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import { BellButton } from './bell-button.tsx';

type NotificationBellProps = { position: FloatingPosition };

const loadPopover = () => import('./notification-popover.tsx');
const loadWords = () => loadTexts('notifications', 'sessions');

const NotificationPopover = lazyPart(
  loadPopover,
  'NotificationPopover',
  'notifications',
  'sessions',
);

/** The bell with how much is unread. The list's code comes when somebody reaches for it. */
export function NotificationBell({ position }: NotificationBellProps) {
  const [wanted, setWanted] = useState(false);
  const prepare = () => void Promise.allSettled([loadPopover(), loadWords()]);
  const button = (
    <BellButton onClick={() => setWanted(true)} onPointerEnter={prepare} onFocus={prepare} />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <NotificationPopover position={position} />
    </Suspense>
  );
}
