import type { TicketEvent } from '@etape/shared/events';
import { getFixedT } from 'i18next';
import { plainText } from '../../ui/rich-text-parts.ts';
import { describeEvent, wordsOf } from './describe-event.ts';

/** An event as a screen reader says it; empty for what is not worth an interruption. */
export function announceEvent(event: TicketEvent, viewerId: number): string {
  const t = getFixedT(null, 'tickets');
  const name = event.actor?.firstName ?? t('desk');
  switch (event.type) {
    case 'message_posted':
      return t('announce.message', { name, text: plainText(event.body) });
    case 'note_posted':
      return t('announce.note', { name, text: plainText(event.body) });
    case 'instruction_sent':
      return t('announce.step', { number: event.step, text: plainText(event.body) });
    case 'instruction_rewritten':
      return t('announce.rewritten', { number: event.step, text: plainText(event.body) });
    case 'instruction_withdrawn':
      return t('announce.withdrawn', { number: event.step });
    case 'step_confirmed':
      return t('announce.confirmed', { name, number: event.step });
    case 'step_blocked':
      return t('announce.blocked', { name, number: event.step });
    case 'ticket_assigned':
    case 'ticket_released':
    case 'status_changed':
    case 'ticket_updated':
    case 'guidance_started':
    case 'guidance_ended':
      return `${describeEvent(event, viewerId)}. ${wordsOf(event) ?? ''}`;
    case 'ticket_created':
    case 'step_seen':
      return '';
    default:
      event satisfies never;
      return '';
  }
}
