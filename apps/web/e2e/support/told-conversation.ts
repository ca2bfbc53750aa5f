import type { TicketEvent } from '@etape/shared/events';
import { expect, type Locator } from '@playwright/test';

/** What stands in one entry of a conversation, as far as it comes from the log. */
export type Told = { kind: string; text: string };

/**
 * What a log has to look like on screen, read independently of how the application does it. Notes
 * are for those who help.
 */
export function toldBy(timeline: readonly TicketEvent[], reader: 'staff' | 'employee'): Told[] {
  const told: Told[] = [];
  const steps = new Map<string, Told>();
  for (const event of timeline) {
    switch (event.type) {
      case 'ticket_created':
        told.push({ kind: 'message', text: event.description });
        break;
      case 'message_posted':
        told.push({ kind: 'message', text: event.body });
        break;
      case 'note_posted':
        if (reader === 'staff') told.push({ kind: 'note', text: event.body });
        break;
      case 'instruction_sent': {
        const step = { kind: 'step', text: event.body };
        steps.set(`${event.session}.${event.step}`, step);
        told.push(step);
        break;
      }
      case 'instruction_rewritten': {
        const step = steps.get(`${event.session}.${event.step}`);
        if (step !== undefined) step.text = event.body;
        break;
      }
      case 'status_changed':
        if (isMove(event.from, event.to)) told.push({ kind: 'system', text: event.reason ?? '' });
        break;
      case 'guidance_ended':
        told.push({ kind: 'system', text: event.message ?? '' });
        break;
      case 'guidance_started':
      case 'ticket_assigned':
      case 'ticket_released':
      case 'ticket_updated':
        told.push({ kind: 'system', text: '' });
        break;
      default:
        break;
    }
  }
  return told;
}

/** Waits until a conversation shows exactly this: nothing missing, nothing twice, in order. */
export async function expectTold(conversation: Locator, told: readonly Told[]): Promise<void> {
  await expect
    .poll(async () => {
      const shown = await readEntries(conversation);
      // Where an entry holds what it should, it is written as it should be: the difference is short.
      return shown.map((entry, index) => {
        const text = told[index]?.text;
        return text !== undefined && entry.text.includes(text) ? { ...entry, text } : entry;
      });
    })
    .toEqual(told);
}

async function readEntries(conversation: Locator): Promise<Told[]> {
  return conversation.locator('li[data-kind]:not([data-kind="day"])').evaluateAll((items) =>
    items.map((item) => ({
      kind: item.getAttribute('data-kind') ?? '',
      text: item.textContent.replaceAll(/\s+/g, ' ').trim(),
    })),
  );
}

/** Taking and releasing have events of their own. */
function isMove(from: string, to: string): boolean {
  return !(from === 'open' && to === 'in_progress') && !(from === 'in_progress' && to === 'open');
}
