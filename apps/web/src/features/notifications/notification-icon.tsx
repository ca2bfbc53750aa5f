import type { AccountNotificationKind, NotificationKind } from '@etape/shared/notifications';
import {
  Archive,
  Check,
  CircleCheck,
  Hand,
  Inbox,
  ListOrdered,
  type LucideIcon,
  Mail,
  MessageSquare,
  RotateCcw,
  ShieldAlert,
  UserCheck,
  Zap,
} from 'lucide-react';
import classes from './notification-icon.module.css';

type Look = { icon: LucideIcon; tone: 'iris' | 'green' | 'amber' | 'red' | 'quiet' };

const LOOKS: Record<NotificationKind | AccountNotificationKind, Look> = {
  ticket_available: { icon: Inbox, tone: 'iris' },
  urgent_assigned: { icon: Zap, tone: 'red' },
  assigned: { icon: UserCheck, tone: 'iris' },
  message: { icon: MessageSquare, tone: 'iris' },
  step_confirmed: { icon: Check, tone: 'green' },
  step_blocked: { icon: Hand, tone: 'amber' },
  step_received: { icon: ListOrdered, tone: 'iris' },
  resolved: { icon: CircleCheck, tone: 'green' },
  reopened: { icon: RotateCcw, tone: 'amber' },
  closed: { icon: Archive, tone: 'quiet' },
  created: { icon: Mail, tone: 'quiet' },
  session_reused: { icon: ShieldAlert, tone: 'red' },
};

type NotificationIconProps = { kind: NotificationKind | AccountNotificationKind };

/** Decoration: the words beside it say the same. */
export function NotificationIcon({ kind }: NotificationIconProps) {
  const { icon: Icon, tone } = LOOKS[kind];
  return (
    <span className={classes.icon} data-tone={tone} aria-hidden="true">
      <Icon size={16} strokeWidth={2} />
    </span>
  );
}
