import type { settings as fr } from '../fr/settings.ts';
import type { Texts } from '../texts.ts';

export const settings: Texts<typeof fr> = {
  title: 'Settings',
  text: 'What holds for everybody. Each part is saved on its own and takes effect at once.',
  saved: '{{section}}: saved.',
  revert: 'Revert',
  leaveTitle: 'Leave without saving?',
  leaveText: 'What you changed in “{{section}}” is not saved.',
  organisation: {
    title: 'Organisation',
    text: 'The name is shown before the sign-in and in emails.',
    name: 'Name of the organisation',
    language: 'Default language',
    languageHint: 'For people who have not chosen one.',
  },
  tickets: {
    title: 'Tickets',
    autoAssignment: 'Automatic assignment',
    autoAssignmentHint: 'To the active technician with the fewest tickets in progress.',
    policies: {
      off: 'No ticket',
      urgent: 'Urgent and critical tickets',
      all: 'All tickets',
    },
    autoClose: 'Close resolved tickets without an answer',
    autoCloseHint: 'The requester can always reopen a closed ticket.',
    autoCloseDays: 'Days after the resolution',
    daysInvalid: 'A whole number of days, from {{min}} to {{max}}.',
  },
  mail: {
    title: 'Email',
    text: 'For notifications, invitations and forgotten passwords.',
    enabled: 'Send emails',
    enabledHint: 'While this is off, nothing is sent and nothing piles up.',
    host: 'SMTP server',
    hostInvalid: 'A name or an address, without port or space. Example: smtp.example.com',
    security: 'Encryption',
    securities: { starttls: 'STARTTLS', tls: 'TLS from the start' },
    port: 'Port',
    portInvalid: 'A number from {{min}} to {{max}}.',
    user: 'User name',
    noLinks:
      'Emails carry no link, and neither invitations nor forgotten passwords go by mail: the public address of the server (PUBLIC_URL) is not configured.',
    userHint: 'Empty: the server asks for none.',
    password: 'Password of the server',
    passwordHint: 'It will never be shown again, and is never sent without encryption.',
    passwordKept: 'A password is stored. Leave this empty to keep it.',
    passwordAgain: 'The server is another one: enter the password again.',
    from: 'Sender',
    fromHint: 'Example: Support <support@example.com>',
    fromInvalid: 'An email address, alone or in angle brackets after a name.',
    test: {
      send: 'Send me a test',
      text: 'An email goes to your own address with the saved settings, even while sending is off.',
      setup: 'To send a test, save a server and a sender first.',
      saving: 'To send a test, save your changes first.',
      running: 'Sending…',
      ok: 'The server accepted the email.',
      failed: 'The email was not sent.',
      answer: 'It answered: {{answer}}',
    },
  },
  security: {
    title: 'Security',
    secondFactor: 'Require two-step sign-in',
    secondFactorHint:
      'Besides their password, people enter a code from an app on their phone. Whoever has not set it up yet does so first, from now on.',
    policies: {
      off: 'Of nobody: everybody decides for themselves',
      admins: 'Of administrators',
      staff: 'Of administrators and technicians',
    },
    ownFirst: 'Set up two-step sign-in for yourself first, in your profile.',
  },
  webhooks: {
    title: 'Webhooks',
    text: 'Where messages for Teams and Slack may be sent.',
    allowInternal: 'Allow internal addresses',
    allowInternalHint:
      'Needed for a chat server of your own, even without https. When this is off, only public https addresses are accepted.',
  },
};
