import type { errors as fr } from '../fr/errors.ts';
import type { Texts } from '../texts.ts';

export const errors: Texts<typeof fr> = {
  unreachable: 'The server is not answering. Check your connection, then try again.',
  crashed: 'The server ran into an error. Try again in a moment.',
  crashed_with_id:
    'The server ran into an error. Try again; if it happens again, give this number to your IT team: {{id}}',
  invalid_credentials: 'Wrong email address or password.',
  email_taken: 'There is already an account with this address. Sign in instead.',
  account_inactive: 'This account is deactivated. Contact your IT team.',
  too_many_attempts: 'Too many attempts. Wait a few minutes, then try again.',
  too_many_attempts_seconds_one: 'Too many attempts. Try again in {{count}} second.',
  too_many_attempts_seconds_many: 'Too many attempts. Try again in {{count}} seconds.',
  too_many_attempts_seconds_other: 'Too many attempts. Try again in {{count}} seconds.',
  too_many_attempts_minutes_one: 'Too many attempts. Try again in {{count}} minute.',
  too_many_attempts_minutes_many: 'Too many attempts. Try again in {{count}} minutes.',
  too_many_attempts_minutes_other: 'Too many attempts. Try again in {{count}} minutes.',
  session_expired: 'Your session has expired. Sign in again.',
  session_reused:
    'This session was used in two places: we ended it for safety. Sign in again, then check your sessions in your profile.',
  not_found: 'Not found: it does not exist, or you can no longer see it.',
  forbidden: 'You are not allowed to do this.',
  illegal_transition: 'This change is no longer possible: the ticket has moved on meanwhile.',
  already_assigned: 'This ticket has already been taken.',
  already_assigned_to: '{{assignee}} has already taken this ticket.',
  guidance_active: 'A guidance is under way: answer the step on screen.',
  guidance_inactive: 'The guidance is over.',
  step_not_confirmed:
    'The current step is not confirmed yet. Wait for the answer, rewrite it or withdraw it.',
  instruction_changed: 'The instruction has just been rewritten. Read it again before you answer.',
  step_not_open: 'This step no longer waits for an answer.',
  ticket_closed: 'This ticket is closed. Reopen it to write.',
  last_admin: 'This is the last active administrator: name another one first.',
  link_invalid: 'This link is no longer valid: it was used or has expired. Ask for a new one.',
  history_changed: 'The data was restored. The screen brings itself up to date.',
  last_category: 'This is the last category on offer: without it, no ticket could be opened.',
  import_outdated:
    'The data has changed since the file was checked. Nothing was written: check it again.',
  in_use: 'This is in use: archive it instead.',
  validation: 'Some of this needs correcting.',
  field: {
    required: '{{field}}: please fill this in.',
    too_short_one: '{{field}}: at least {{count}} character.',
    too_short_many: '{{field}}: at least {{count}} characters.',
    too_short_other: '{{field}}: at least {{count}} characters.',
    too_long_one: '{{field}}: at most {{count}} character.',
    too_long_many: '{{field}}: at most {{count}} characters.',
    too_long_other: '{{field}}: at most {{count}} characters.',
    too_short_unknown: '{{field}}: too short.',
    too_long_unknown: '{{field}}: too long.',
    invalid: '{{field}}: please correct this.',
    not_available: '{{field}}: this choice is no longer available.',
    taken: '{{field}}: already in use.',
    too_common:
      '{{field}}: too easy to guess. Take several unrelated words, without your name or a date.',
  },
};
