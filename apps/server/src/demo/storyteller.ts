import { randomUUID } from 'node:crypto';
import { findOpenStep } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import { listCategories } from '../categories/category-queries.ts';
import type { AppContext } from '../context.ts';
import { type GuidanceRequest, guide } from '../guidance/guidance-service.ts';
import { sendMessage } from '../messages/message-service.ts';
import { markNotificationsRead } from '../notifications/notification-service.ts';
import { tellTicket } from '../notifications/telling-service.ts';
import { assignTicket, takeTicket } from '../tickets/assignment-service.ts';
import { createTicket } from '../tickets/creation-service.ts';
import { readTicket } from '../tickets/reading-service.ts';
import { changeTicketStatus } from '../tickets/status-service.ts';
import { updateTicket } from '../tickets/update-service.ts';
import type { PersonKey } from './organisation.ts';
import type { Act, Deed, Story } from './story.ts';

const MINUTE_MS = 60_000;

export type Stage = {
  ctx: AppContext;
  people: Record<PersonKey, Person>;
  /** By serial number. */
  equipment: Map<string, number>;
  /** Sets what the services take for now, in epoch milliseconds. */
  setNow(now: number): void;
};

type Scene = { at: number; play: () => Promise<void> };

/** So long ago everybody had read everything; of what came since, some is unread in their bells. */
const LAST_READ_MINUTES = 145;

/**
 * Plays all stories at once, each act at its time, through the same services that people use: what
 * would be refused to them is refused here. Everybody is told as they would have been.
 */
export async function tellStories(stage: Stage, stories: Story[], now: number): Promise<void> {
  const categories = await listCategories(stage.ctx.db.write);
  const scenes: Scene[] = [
    { at: now - LAST_READ_MINUTES * MINUTE_MS, play: () => readEverything(stage) },
  ];
  for (const story of stories) {
    let at = now - story.ago * MINUTE_MS;
    let ticketId = 0;
    scenes.push({
      at,
      play: async () => {
        const category = categories.find(({ name }) => name === story.category);
        if (category === undefined) throw new Error(`No category ${story.category}`);
        ticketId = await open(stage, story, category.id);
        await tellTicket(stage.ctx, ticketId);
      },
    });
    for (const act of story.acts ?? []) {
      at += act.after * MINUTE_MS;
      scenes.push({
        at,
        play: async () => {
          await play(stage, ticketId, act);
          await tellTicket(stage.ctx, ticketId);
          // Whoever does something on a ticket has it before their eyes.
          await markNotificationsRead(stage.ctx, stage.people[act.by], { ticketId });
        },
      });
    }
    if (at > now) throw new Error(`The story "${story.title}" ends in the future`);
  }
  // The sort is stable: acts of one story keep their order.
  for (const scene of scenes.sort((a, b) => a.at - b.at)) {
    stage.setNow(scene.at);
    await scene.play();
  }
}

async function readEverything({ ctx, people }: Stage): Promise<void> {
  for (const person of Object.values(people)) await markNotificationsRead(ctx, person, 'all');
}

async function open(stage: Stage, story: Story, categoryId: number): Promise<number> {
  const { title, description, priority = 'normal', onBehalfOf } = story;
  const ticket = await createTicket(stage.ctx, stage.people[story.by], {
    title,
    description,
    priority,
    categoryId,
    equipmentId: story.equipment === undefined ? undefined : stage.equipment.get(story.equipment),
    onBehalfOf: onBehalfOf === undefined ? undefined : stage.people[onBehalfOf].id,
  });
  return ticket.id;
}

async function play(stage: Stage, ticketId: number, { by, deed }: Act): Promise<void> {
  const { ctx, people } = stage;
  const actor = people[by];
  const commandId = randomUUID();
  switch (deed.type) {
    case 'take':
      await takeTicket(ctx, actor, { ticketId });
      return;
    case 'give':
      await assignTicket(ctx, actor, { ticketId, technicianId: people[deed.to].id });
      return;
    case 'prioritise':
      await updateTicket(ctx, actor, { ticketId, priority: deed.priority });
      return;
    case 'move':
      await changeTicketStatus(ctx, actor, { ticketId, status: deed.to, reason: deed.reason });
      return;
    case 'say':
    case 'note':
      await sendMessage(ctx, actor, {
        ticketId,
        commandId,
        body: deed.body,
        internal: deed.type === 'note',
      });
      return;
    default: {
      const request = await toRequest(stage, { ticketId, actor, deed });
      await guide(ctx, actor, { command: { ticketId, commandId }, request });
    }
  }
}

type GuidanceDeed = Exclude<
  Deed,
  { type: 'take' | 'give' | 'prioritise' | 'move' | 'say' | 'note' }
>;

/** Deeds speak of "the step"; requests name the open one and its wording. */
async function toRequest(
  { ctx }: Stage,
  { ticketId, actor, deed }: { ticketId: number; actor: Person; deed: GuidanceDeed },
): Promise<GuidanceRequest> {
  const { ticket } = await readTicket(ctx, actor, ticketId);
  const open = findOpenStep(ticket.guidance);
  const step = open?.number ?? 0;
  const revision = open?.revision ?? 0;
  switch (deed.type) {
    case 'start':
    case 'instruct':
    case 'end':
    case 'stop':
      return deed;
    case 'rewrite':
    case 'withdraw':
      return { ...deed, step };
    case 'seen':
    case 'confirm':
    case 'block':
      return { ...deed, step, revision };
    default:
      return deed satisfies never;
  }
}
