import type { LinkProps } from '@tanstack/react-router';
import {
  Building2,
  History,
  type LucideIcon,
  MonitorSmartphone,
  Send,
  Settings,
  Tag,
  UsersRound,
  Webhook,
} from 'lucide-react';
import type { admin } from '../i18n/fr/admin.ts';

export type AdminSection = {
  to: NonNullable<LinkProps['to']>;
  name: keyof (typeof admin)['sections'];
  icon: LucideIcon;
};

/** The pages of the administration, in the order of its menu. */
export const ADMIN_SECTIONS: readonly AdminSection[] = [
  { to: '/admin/users', name: 'users', icon: UsersRound },
  { to: '/admin/departments', name: 'departments', icon: Building2 },
  { to: '/admin/categories', name: 'categories', icon: Tag },
  { to: '/admin/equipment', name: 'equipment', icon: MonitorSmartphone },
  { to: '/admin/settings', name: 'settings', icon: Settings },
  { to: '/admin/webhooks', name: 'webhooks', icon: Webhook },
  { to: '/admin/deliveries', name: 'deliveries', icon: Send },
  { to: '/admin/log', name: 'log', icon: History },
];
