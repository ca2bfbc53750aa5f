import type { MailTexts } from './mail-texts.ts';

export const EN: MailTexts = {
  desk: 'The help desk',
  news: {
    created: {
      heading: 'Your ticket has arrived',
      text: 'A technician will take it. You can follow everything in the ticket, live.',
    },
    created_for: (name) => ({
      heading: 'A ticket was opened for you',
      text: `${name} opened it on your behalf. You can follow everything in the ticket, live.`,
    }),
    ticket_new: (name) => ({
      heading: 'New ticket',
      text: `${name} asks for help. The ticket is waiting for a technician.`,
    }),
    ticket_again: {
      heading: 'Ticket available again',
      text: 'Nobody is working on it at the moment. The ticket is waiting for a technician.',
    },
    urgent_assigned: (name) => ({
      heading: 'Urgent ticket for you',
      text: `${name} is waiting for you. If you cannot start right away, call.`,
    }),
    assigned: (name) => ({
      heading: 'A ticket was assigned to you',
      text: `You are the one who helps ${name}.`,
    }),
    message: (name, count) => ({
      heading: count > 1 ? `${name} wrote to you (${count} messages)` : `${name} wrote to you`,
      text: null,
    }),
    note: (name) => ({
      heading: `${name} left an internal note`,
      text: 'It is read in the ticket, by those who help alone.',
    }),
    step_received: (name, count) => ({
      heading: count > 1 ? `${name} sent you ${count} steps` : `${name} sent you a step`,
      text: 'Carry out the current step, then confirm it in the ticket: the next one follows.',
    }),
    step_confirmed: (name, count) => ({
      heading: count > 1 ? `${name} confirmed ${count} steps` : `${name} confirmed a step`,
      text: null,
    }),
    step_blocked: (name) => ({
      heading: `${name} is stuck at a step`,
      text: 'Rewrite the step or withdraw it: nothing moves on without you.',
    }),
    resolved: (name) => ({
      heading: 'Your ticket is resolved: is it solved?',
      text: `${name} thinks so. Tell us: if not, the ticket goes on where it was.`,
    }),
    resolved_before: (name) => ({
      heading: 'Your ticket was resolved',
      text: `${name} marked it as resolved.`,
    }),
    reopened: (name) => ({
      heading: 'Ticket reopened',
      text: `${name} reopened it: the problem is not solved.`,
    }),
    closed: (name) => ({ heading: 'Ticket closed', text: `${name} closed it.` }),
    cancelled: (name) => ({ heading: 'Ticket cancelled', text: `${name} cancelled it.` }),
  },
  did: {
    request: 'Your request',
    wrote: (name) => `${name} wrote`,
    noted: (name) => `${name} left an internal note`,
    gave: (name) => `${name} gave you the ticket`,
    raised: (name) => `${name} made the ticket urgent`,
    released: (name) => `${name} made the ticket available again`,
    instructed: (name, step) => `Step ${step}, by ${name}`,
    rewrote: (name, step) => `Step ${step}, rewritten by ${name}`,
    confirmed: (name, step) => `${name} confirmed step ${step}`,
    blocked: (name, step, reason) => `${name} is stuck at step ${step}: “${reason}”`,
    resolved: (name) => `${name} resolved the ticket`,
    reopened: (name) => `${name} reopened the ticket`,
    closed: (name) => `${name} closed the ticket`,
    cancelled: (name) => `${name} cancelled the ticket`,
  },
  reasons: {
    not_found: 'I cannot find it',
    different: 'It looks different here',
    not_allowed: 'I am not allowed to',
    other: 'Something else',
  },
  earlier: (count) =>
    count > 1
      ? `The ${count} pieces of news before these are in the ticket.`
      : 'The piece of news before these is in the ticket.',
  fields: {
    requester: 'Requester',
    phone: 'Phone',
    priority: 'Priority',
    category: 'Category',
    equipment: 'Equipment',
    address: 'Address',
    device: 'Device',
    opened: 'Session opened',
    ended: 'Session ended',
  },
  device: ({ browser, system }) =>
    browser !== null && system !== null
      ? `${browser} on ${system}`
      : (browser ?? system ?? 'Unknown device'),
  noPhone: 'not given',
  priorities: { low: 'Low', normal: 'Normal', urgent: 'Urgent', critical: 'Critical' },
  actions: {
    open: 'Open the ticket',
    answer: 'Answer in the ticket',
    step: 'Carry out this step',
    confirm: 'Say whether it is solved',
  },
  why: {
    requester: 'You receive this email because it is your ticket.',
    assignee: 'You receive this email because this ticket is assigned to you.',
    staff: 'You receive this email because you help to deal with tickets.',
  },
  noReply: 'Nobody reads answers to this email: please write in the ticket.',
  choices: 'Choose my notifications',
  invitation: ({ organisation, firstName }) => ({
    subject: `Your help desk account · ${organisation}`,
    heading: `Welcome, ${firstName}`,
    text: `${organisation} opened an account for you, to ask for IT help and to follow your tickets. Choose your password and you are in.`,
    action: 'Choose my password',
    why: 'You receive this email because an administrator opened an account with this address.',
  }),
  password_reset: ({ organisation }) => ({
    subject: `New password · ${organisation}`,
    heading: 'Choose a new password',
    text: 'Somebody, probably you, asked for a new password for this address.',
    action: 'Choose a new password',
    why: 'It was not you? Do nothing: your password stays the same.',
  }),
  session_reused: ({ organisation }) => ({
    subject: `One of your sessions was ended for safety · ${organisation}`,
    heading: 'One of your sessions was ended for safety',
    text: 'Its key was used twice, as if somebody had copied it. A connection that broke at the wrong moment can be the cause. To be safe, we ended this session everywhere.',
    advice:
      'Sign in again, check your other sessions and end those that you do not recognise. If this device is not yours, change your password too.',
    action: 'Check my sessions',
    why: 'You receive this email because it is about the security of your account.',
  }),
  factorNews: {
    second_factor_on: {
      heading: 'Two-step sign-in is on',
      text: 'To sign in, a code from your authenticator app is needed as well from now on. Your other sessions have ended.',
    },
    second_factor_off: {
      heading: 'Two-step sign-in is off',
      text: 'Your password alone is enough again to sign in. Your other sessions have ended.',
    },
    second_factor_reset: {
      heading: 'Your two-step sign-in was reset',
      text: 'An administrator did it, because your phone is lost for instance. Your password alone is enough again to sign in, and your sessions have ended.',
    },
    recovery_code_used: {
      heading: 'One of your recovery codes was used',
      text: 'It will not work again. The others still do, and you can get new ones in your profile.',
    },
  },
  factor: {
    advice: 'It was not you? Change your password, and tell your IT team.',
    action: 'See my profile',
    when: 'When',
    why: 'You receive this email because it is about the security of your account.',
  },
  test: ({ organisation }) => ({
    subject: `Test email · ${organisation}`,
    heading: 'Mail works',
    text: 'This test was sent with the settings that are saved. There is nothing else to do.',
    why: 'You receive this email because you asked for it in the settings.',
  }),
  validFor: (time) =>
    `This link is yours alone: do not pass it on. It works once, within ${'hours' in time ? `${time.hours} hours` : `${time.minutes} minutes`}.`,
};
