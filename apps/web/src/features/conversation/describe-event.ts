import type { TicketChanges, TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { getFixedT } from 'i18next';
import type { SystemEvent } from './conversation-items.ts';

/** « Marie Dupont a démarré le guidage », as the viewer reads it: « Vous avez démarré le guidage ». */
export function describeEvent(event: SystemEvent, viewerId: number): string {
  const t = eventTexts();
  const { who, person } = voiceOf(event.actor, viewerId);
  switch (event.type) {
    case 'ticket_assigned':
      return describeAssignment(event, viewerId);
    case 'ticket_released':
      return t(`event.released.${who}`, { person, name: nameOf(event.previous) });
    case 'status_changed':
      return event.from === 'resolved' && event.to === 'in_progress'
        ? t(`event.notSolved.${who}`, { person })
        : t(`event.status.${event.to}.${who}`, { person });
    case 'ticket_updated':
      return describeChanges(event.changes, { who, person });
    case 'guidance_started':
      return t(`event.guidanceStarted.${who}`, { person });
    case 'guidance_ended':
      return t(`event.guidanceEnded.${event.outcome}.${who}`, { person });
    default:
      return event satisfies never;
  }
}

/** What was written along with it: a reason, a last message. */
export function wordsOf(event: SystemEvent): string | null {
  if (event.type === 'status_changed') return event.reason ?? null;
  if (event.type === 'guidance_ended') return event.message ?? null;
  return null;
}

function describeAssignment(
  event: TicketEvent & { type: 'ticket_assigned' },
  viewerId: number,
): string {
  const t = eventTexts();
  const { who, person } = voiceOf(event.actor, viewerId);
  const toMe = event.assignee.id === viewerId;
  const name = nameOf(event.assignee);
  switch (event.kind) {
    case 'taken':
      return t(`event.taken.${who}`, { person });
    case 'automatic':
      return toMe ? t('event.automaticToMe') : t('event.automatic', { name });
    case 'assigned':
    case 'transferred':
      return toMe
        ? t(`event.${event.kind}ToMe.${who}`, { person })
        : t(`event.${event.kind}.${who}`, { person, name });
    default:
      return event.kind satisfies never;
  }
}

function describeChanges(
  { priority, category, equipment }: TicketChanges,
  { who, person }: Voice,
): string {
  const t = eventTexts();
  const common = getFixedT(null, 'common');
  const changes = [
    priority && t('event.change.priority', { value: common(`priority.${priority.to}`) }),
    category && t('event.change.category', { value: category.to }),
    equipment && t('event.change.equipment', { value: equipment.to ?? t('event.change.none') }),
  ].filter((change) => change !== undefined);
  return t(`event.updated.${who}`, { person, changes: changes.join(', ') });
}

type Voice = { who: 'me' | 'other'; person: string };

function voiceOf(actor: Person | null, viewerId: number): Voice {
  if (actor === null) return { who: 'other', person: eventTexts()('desk') };
  return { who: actor.id === viewerId ? 'me' : 'other', person: nameOf(actor) };
}

function nameOf({ firstName, lastName }: Person): string {
  return `${firstName} ${lastName}`;
}

function eventTexts() {
  return getFixedT(null, 'tickets');
}
