import { expect, it } from 'vitest';
import { readDraft, writeDraft } from './drafts.ts';

it('keeps what one person began from whoever signs in after them', () => {
  const begun = { userId: 1, ticketId: 1042 };
  writeDraft(begun, 'note', 'À vérifier demain');
  expect(readDraft(begun, 'note')).toBe('À vérifier demain');
  expect(readDraft({ ...begun, userId: 2 }, 'note')).toBe('');
  expect(readDraft({ ...begun, ticketId: 1043 }, 'note')).toBe('');
  expect(readDraft(begun, 'message')).toBe('');
});
