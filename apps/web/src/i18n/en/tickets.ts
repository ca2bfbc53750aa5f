import type { tickets as fr } from '../fr/tickets.ts';
import type { Texts } from '../texts.ts';

export const tickets: Texts<typeof fr> = {
  conversation: 'Conversation',
  newMessages: 'New messages',
  showOlder: 'Show earlier messages',
  desk: 'The help desk',
  you: 'You',
  internalNote: 'Internal note — the employee cannot see it',
  aboutStep: 'About step {{number}}',
  pending: {
    sending: 'sending…',
    waiting: 'will be sent once the connection is back',
  },
  event: {
    taken: { me: 'You took the ticket', other: '{{person}} took the ticket' },
    assigned: {
      me: 'You gave the ticket to {{name}}',
      other: '{{person}} gave the ticket to {{name}}',
    },
    assignedToMe: { me: 'You took the ticket', other: '{{person}} gave you the ticket' },
    transferred: {
      me: 'You transferred the ticket to {{name}}',
      other: '{{person}} transferred the ticket to {{name}}',
    },
    transferredToMe: {
      me: 'You took the ticket over',
      other: '{{person}} transferred the ticket to you',
    },
    automatic: 'The ticket was assigned to {{name}} automatically',
    automaticToMe: 'The ticket was assigned to you automatically',
    released: {
      me: 'The ticket is waiting again',
      other: 'The ticket is waiting for a technician again',
    },
    status: {
      open: { me: 'You reopened the ticket', other: '{{person}} reopened the ticket' },
      in_progress: { me: 'You resumed the ticket', other: '{{person}} resumed the ticket' },
      resolved: {
        me: 'You marked the ticket as resolved',
        other: '{{person}} marked the ticket as resolved',
      },
      closed: { me: 'You closed the ticket', other: '{{person}} closed the ticket' },
      cancelled: { me: 'You cancelled the ticket', other: '{{person}} cancelled the ticket' },
    },
    notSolved: {
      me: 'You said that the problem is not solved',
      other: '{{person}} said that the problem is not solved',
    },
    updated: { me: 'You changed: {{changes}}', other: '{{person}} changed: {{changes}}' },
    change: {
      priority: 'priority “{{value}}”',
      category: 'category “{{value}}”',
      equipment: 'equipment “{{value}}”',
      none: 'none',
    },
    guidanceStarted: {
      me: 'You started the guidance',
      other: '{{person}} started the guidance',
    },
    guidanceEnded: {
      resolved: {
        me: 'You ended the guidance: problem solved',
        other: '{{person}} ended the guidance: problem solved',
      },
      unresolved: { me: 'You ended the guidance', other: '{{person}} ended the guidance' },
      stopped: { me: 'You stopped the guidance', other: '{{person}} stopped the guidance' },
      interrupted: { me: 'The guidance stopped', other: 'The guidance stopped' },
    },
  },
  announce: {
    message: '{{name}}: {{text}}',
    note: 'Internal note by {{name}}: {{text}}',
    step: 'New step {{number}}: {{text}}',
    rewritten: 'Step {{number}} has changed: {{text}}',
    withdrawn: 'Step {{number}} was withdrawn.',
    confirmed: '{{name}} confirmed step {{number}}.',
    blocked: '{{name}} is stuck at step {{number}}.',
  },
};
