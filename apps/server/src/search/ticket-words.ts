import type { StoredBody } from '../events/event-payload.ts';
import { wordsOf } from './search-words.ts';

/**
 * The words of a ticket by where they stand, each once, separated by spaces. `said` is what everybody
 * reads in the conversation, `noted` what only those who help do.
 */
export type TicketWords = Record<WordField, string>;

export const WORD_FIELDS = ['title', 'description', 'said', 'noted'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

export const NO_WORDS: TicketWords = { title: '', description: '', said: '', noted: '' };

/** A conversation of more different words is searched by the first of them: databases have limits. */
const MOST_WORDS = 20_000;

/** What is known after some more of the ticket's log. */
export function addWords(before: TicketWords, bodies: readonly StoredBody[]): TicketWords {
  const words = { ...before };
  for (const field of WORD_FIELDS) {
    const added = bodies.map((body) => textsOf(body)[field] ?? '').join(' ');
    if (added.trim() === '') continue;
    const all = wordsOf(`${before[field]} ${added}`);
    words[field] = all.slice(0, MOST_WORDS).join(' ');
  }
  return words;
}

function textsOf(body: StoredBody): Partial<TicketWords> {
  switch (body.type) {
    case 'ticket_created':
      return { title: body.title, description: body.description };
    case 'note_posted':
      return { noted: body.body };
    case 'message_posted':
    case 'instruction_sent':
    case 'instruction_rewritten':
      return { said: body.body };
    case 'step_confirmed':
      return { said: body.comment ?? '' };
    case 'step_blocked':
      return { said: body.note ?? '' };
    case 'guidance_ended':
      return { said: body.message ?? '' };
    case 'status_changed':
      return { said: body.reason ?? '' };
    default:
      return {};
  }
}
