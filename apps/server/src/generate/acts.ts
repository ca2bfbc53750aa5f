import { DomainError } from '@etape/shared/errors';
import type { TicketChanges } from '@etape/shared/events';
import type { GuidanceCommand } from '@etape/shared/guidance/commands';
import { decide } from '@etape/shared/guidance/decide';
import { findOpenStep } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import { type Category, PRIORITIES, type Priority, type TicketStatus } from '@etape/shared/tickets';
import type { Outcome } from '../tickets/ticket-command.ts';
import { assignOpenTicket, moveTicket, takeTicketOver } from '../tickets/ticket-moves.ts';
import { type TicketPatch, toPriority, toSubject } from '../tickets/ticket-record.ts';
import { coreOf, type TicketDraft } from './ticket-draft.ts';

/**
 * What somebody does on a ticket, and how long after what happened before; `clock`: nights and
 * week-ends count. It decides by the rules that people are held to, so a story that breaks one fails.
 */
export type Act = {
  actor: Person;
  afterMs: number;
  by: 'work' | 'clock';
  decide: (draft: TicketDraft, now: number) => Outcome;
};

type Deed = Pick<Act, 'actor' | 'decide'>;

export function take(actor: Person): Deed {
  return {
    actor,
    decide: (draft, now) => takeTicketOver({ record: coreOf(draft), now, actor }),
  };
}

export function assign(actor: Person, assignee: Person): Deed {
  return {
    actor,
    decide: (draft, now) => assignOpenTicket({ record: coreOf(draft), now, actor, assignee }),
  };
}

export function move(actor: Person, to: TicketStatus, reason?: string): Deed {
  return {
    actor,
    decide: (draft, now) => moveTicket({ record: coreOf(draft), now, actor, to, reason }),
  };
}

export function note(actor: Person, body: string): Deed {
  return { actor, decide: () => ({ events: [{ type: 'note_posted', body }] }) };
}

export function prioritise(actor: Person, priority: Priority): Deed {
  return update(actor, ({ row }) => ({
    changes: { priority: { from: toPriority(row.priority), to: priority } },
    patch: { priority: PRIORITIES.indexOf(priority) },
  }));
}

export function recategorise(actor: Person, from: Category, to: Category): Deed {
  return update(actor, () => ({
    changes: { category: { from: from.name, to: to.name } },
    patch: { category_id: to.id },
  }));
}

/** Any command of the guidance, messages and transfers among them. */
export function guide(actor: Person, command: GuidanceCommand): Deed {
  return { actor, decide: (draft, now) => decideCommand(draft, { actor, command, now }) };
}

/** An answer to the step that is out, in the wording that stands. */
export function answer(
  actor: Person,
  said: { type: 'seen' } | Pick<GuidanceCommand & { type: 'confirm' }, 'type' | 'comment'> | Stuck,
): Deed {
  return {
    actor,
    decide(draft, now) {
      const step = findOpenStep(draft.guidance);
      const about = { step: step?.number ?? 0, revision: step?.revision ?? 0 };
      return decideCommand(draft, { actor, command: { ...said, ...about }, now });
    },
  };
}

type Stuck = Pick<GuidanceCommand & { type: 'block' }, 'type' | 'reason' | 'note'>;

/** The number of the step that is out. */
export function openStepOf(draft: TicketDraft): number {
  return findOpenStep(draft.guidance)?.number ?? 0;
}

function decideCommand(
  draft: TicketDraft,
  { actor, command, now }: { actor: Person; command: GuidanceCommand; now: number },
): Outcome {
  const ticket = { ...toSubject(draft.row), assignee: draft.assignee };
  const decision = decide({ actor, ticket, guidance: draft.guidance }, command);
  if (!decision.ok) throw new DomainError(decision.code, decision.details);
  const patch: TicketPatch = {};
  for (const event of decision.events) {
    if (event.type === 'ticket_assigned') patch.assignee_id = event.assignee.id;
    if (event.type === 'status_changed') {
      patch.status = 'resolved';
      patch.resolved_at = now;
    }
  }
  return { events: decision.events, patch };
}

function update(
  actor: Person,
  decideUpdate: (draft: TicketDraft) => { changes: TicketChanges; patch: TicketPatch },
): Deed {
  return {
    actor,
    decide(draft) {
      const { changes, patch } = decideUpdate(draft);
      return { events: [{ type: 'ticket_updated', changes }], patch };
    },
  };
}
