export type NewTicketValues = {
  title: string;
  description: string;
  categoryId: string;
  priority: string;
  equipmentId: string;
  /** Staff only: the number of the person it is for; empty: themselves. */
  onBehalfOf: string;
};

const EMPTY: NewTicketValues = {
  title: '',
  description: '',
  categoryId: '',
  priority: 'normal',
  equipmentId: '',
  onBehalfOf: '',
};

/** What this person began in this browser. For whom it was is asked anew. */
export function readDraft(userId: number): NewTicketValues {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return EMPTY;
    const draft: Record<string, unknown> = { ...stored };
    const text = (name: keyof NewTicketValues) => {
      const value = draft[name];
      return typeof value === 'string' ? value : EMPTY[name];
    };
    return {
      title: text('title'),
      description: text('description'),
      categoryId: text('categoryId'),
      priority: text('priority'),
      equipmentId: text('equipmentId'),
      onBehalfOf: '',
    };
  } catch {
    return EMPTY;
  }
}

export function writeDraft(userId: number, values: NewTicketValues): void {
  try {
    if (values.title === '' && values.description === '') localStorage.removeItem(keyOf(userId));
    else localStorage.setItem(keyOf(userId), JSON.stringify(values));
  } catch {
    // Storage is full or refused: the draft lasts as long as the page.
  }
}

export function clearDraft(userId: number): void {
  writeDraft(userId, EMPTY);
}

function keyOf(userId: number): string {
  return `etape.draft.${userId}.new-ticket`;
}
