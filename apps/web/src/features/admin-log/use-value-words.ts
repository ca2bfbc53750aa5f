import { LINK_PURPOSES } from '@etape/shared/account-links';
import type { AdminValues } from '@etape/shared/admin-log';
import { CATEGORY_COLORS } from '@etape/shared/category-colors';
import { DELIVERY_CHANNELS, readDeliveryReason } from '@etape/shared/deliveries';
import { LANGUAGES, ROLES } from '@etape/shared/people';
import { AUTO_ASSIGNMENT_POLICIES } from '@etape/shared/settings';
import { EQUIPMENT_STATUSES } from '@etape/shared/tickets';
import { WEBHOOK_SERVICES, WEBHOOK_TICKETS } from '@etape/shared/webhooks';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/format.ts';

type Value = AdminValues[string];

/** The words for a value of a field. What it does not know, it shows as it is. */
export function useValueWords(): (name: string, value: Value) => string {
  const { t } = useTranslation(['journal', 'catalogue', 'common', 'deliveries', 'settings']);

  function nothing(name: string): string {
    switch (name) {
      case 'autoCloseDays':
        return t('never');
      case 'attachmentRetentionDays':
        return t('always');
      case 'categories':
        return t('all');
      case 'channel':
        return t('deliveries:anyChannel');
      default:
        return t('none');
    }
  }

  /** The fields that hold one of a few codes. */
  function coded(name: string, code: string): string | undefined {
    const { role, language, policy, status, purpose, service, tickets, channel, color } =
      readCode(code);
    switch (name) {
      case 'role':
        return role && t(`common:role.${role}`);
      case 'language':
        return language && t(`common:languages.${language}`);
      case 'autoAssignment':
        return policy && t(`settings:tickets.policies.${policy}`);
      case 'status':
        return status && t(`values.status.${status}`);
      case 'purpose':
        return purpose && t(`values.purpose.${purpose}`);
      case 'service':
        return service && t(`values.service.${service}`);
      case 'tickets':
        return tickets && t(`values.tickets.${tickets}`);
      case 'channel':
        return channel && t(`deliveries:channels.${channel}`);
      case 'color':
        return color && t(`catalogue:colors.${color}`);
      case 'reason': {
        const reason = readDeliveryReason(code);
        return reason === null ? undefined : t(`deliveries:reasons.${reason}`);
      }
      case 'purchaseDate':
      case 'warrantyUntil':
        return formatDay(`${code}T00:00`);
      default:
        return undefined;
    }
  }

  return (name, value) => {
    if (value === null || value === '') return nothing(name);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return coded(name, String(value)) ?? String(value);
  };
}

function readCode(code: string) {
  return {
    role: ROLES.find((one) => one === code),
    language: LANGUAGES.find((one) => one === code),
    policy: AUTO_ASSIGNMENT_POLICIES.find((one) => one === code),
    status: EQUIPMENT_STATUSES.find((one) => one === code),
    purpose: LINK_PURPOSES.find((one) => one === code),
    service: WEBHOOK_SERVICES.find((one) => one === code),
    tickets: WEBHOOK_TICKETS.find((one) => one === code),
    channel: DELIVERY_CHANNELS.find((one) => one === code),
    color: CATEGORY_COLORS.find(({ value }) => value === code)?.name,
  };
}
