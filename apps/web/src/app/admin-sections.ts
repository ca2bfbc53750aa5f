import type { LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { admin } from '../i18n/fr/admin.ts';

export type AdminSection = {
  to: NonNullable<LinkProps['to']>;
  name: keyof (typeof admin)['sections'];
  icon: LucideIcon;
};

/** The pages of the administration, in the order of its menu. */
export const ADMIN_SECTIONS: readonly AdminSection[] = [];
