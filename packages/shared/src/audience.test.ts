import { expect, test } from 'vitest';
import { audienceOf, mayReceive } from './audience.ts';
import type { EventType } from './events.ts';
import { admin, employee, technician } from './testing/people.ts';

/** Complete by its type: a new kind of event does not compile before somebody decides. */
const AUDIENCE: Record<EventType, 'everyone' | 'staff'> = {
  ticket_created: 'everyone',
  ticket_assigned: 'everyone',
  ticket_released: 'everyone',
  status_changed: 'everyone',
  ticket_updated: 'everyone',
  message_posted: 'everyone',
  note_posted: 'staff',
  guidance_started: 'everyone',
  instruction_sent: 'everyone',
  instruction_rewritten: 'everyone',
  instruction_withdrawn: 'everyone',
  step_seen: 'everyone',
  step_confirmed: 'everyone',
  step_blocked: 'everyone',
  guidance_ended: 'everyone',
};

test.each(Object.entries(AUDIENCE))('%s is for %s', (type, audience) => {
  expect(audienceOf(type as EventType)).toBe(audience);
});

test('everybody concerned receives what is for everyone', () => {
  for (const person of [employee, technician, admin]) {
    expect(mayReceive(person, 'everyone')).toBe(true);
  }
});

test('an employee never receives an internal note', () => {
  expect(mayReceive(employee, audienceOf('note_posted'))).toBe(false);
});

test('technicians and administrators do', () => {
  expect(mayReceive(technician, audienceOf('note_posted'))).toBe(true);
  expect(mayReceive(admin, audienceOf('note_posted'))).toBe(true);
});
