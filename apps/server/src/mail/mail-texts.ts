import type { BrowserNames } from '@etape/shared/describe-browser';
import type { BlockReason } from '@etape/shared/guidance/state';
import type { Priority } from '@etape/shared/tickets';
import type { FactorNews } from '../second-factors/factor-news-service.ts';

/** What a mail is headed by and says first. `name`: who did it; `count`: how many such things. */
export type Heading = { heading: string; text: string | null };

/** What mails say, in one language. */
export type MailTexts = {
  /** Who acts where nobody did. */
  desk: string;
  news: {
    created: Heading;
    created_for: (name: string) => Heading;
    ticket_new: (name: string) => Heading;
    ticket_again: Heading;
    urgent_assigned: (name: string) => Heading;
    assigned: (name: string) => Heading;
    message: (name: string, count: number) => Heading;
    note: (name: string) => Heading;
    step_received: (name: string, count: number) => Heading;
    step_confirmed: (name: string, count: number) => Heading;
    step_blocked: (name: string) => Heading;
    resolved: (name: string) => Heading;
    resolved_before: (name: string) => Heading;
    reopened: (name: string) => Heading;
    closed: (name: string) => Heading;
    cancelled: (name: string) => Heading;
  };
  /** A line about what somebody did, above what they said. */
  did: {
    request: string;
    wrote: (name: string) => string;
    noted: (name: string) => string;
    gave: (name: string) => string;
    raised: (name: string) => string;
    released: (name: string) => string;
    instructed: (name: string, step: number) => string;
    rewrote: (name: string, step: number) => string;
    confirmed: (name: string, step: number) => string;
    blocked: (name: string, step: number, reason: string) => string;
    resolved: (name: string) => string;
    reopened: (name: string) => string;
    closed: (name: string) => string;
    cancelled: (name: string) => string;
  };
  reasons: Record<BlockReason, string>;
  /** So many more have been left out. */
  earlier: (count: number) => string;
  fields: Record<
    | 'requester'
    | 'phone'
    | 'priority'
    | 'category'
    | 'equipment'
    | 'address'
    | 'device'
    | 'opened'
    | 'ended',
    string
  >;
  /** How a device is called by what its browser tells of itself. */
  device: (names: BrowserNames) => string;
  noPhone: string;
  priorities: Record<Priority, string>;
  actions: Record<'open' | 'answer' | 'step' | 'confirm', string>;
  why: Record<'requester' | 'assignee' | 'staff', string>;
  noReply: string;
  choices: string;
  invitation: (about: { organisation: string; firstName: string }) => AccountTexts;
  password_reset: (about: { organisation: string }) => AccountTexts;
  session_reused: (about: { organisation: string }) => AccountTexts & { advice: string };
  factorNews: Record<FactorNews, { heading: string; text: string }>;
  factor: { advice: string; action: string; when: string; why: string };
  test: (about: { organisation: string }) => Omit<AccountTexts, 'action'>;
  /** For how long a link works, and that it does so once. */
  validFor: (time: { hours: number } | { minutes: number }) => string;
};

type AccountTexts = {
  subject: string;
  heading: string;
  text: string;
  action: string;
  why: string;
};
