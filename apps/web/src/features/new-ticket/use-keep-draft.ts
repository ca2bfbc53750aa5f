import { useEffect } from 'react';
import { type NewTicketValues, writeDraft } from './new-ticket-draft.ts';

/** Keeps what was typed, until it is sent: a phone that rings must not cost the description. */
export function useKeepDraft(userId: number, values: NewTicketValues, sending: boolean): void {
  useEffect(() => {
    if (!sending) writeDraft(userId, values);
  }, [userId, values, sending]);
}
