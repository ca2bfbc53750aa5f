import { DomainError } from '@etape/shared/errors';
import { hasNoNul } from '@etape/shared/text-schemas';
import { z } from 'zod';

/** The place of a row in a list that is ordered by a text and, among equals, by id. */
export type TextKey = { text: string; id: number };

const keySchema = z.tuple([z.string().refine(hasNoNul), z.int()]);

/** Opaque to clients. */
export function encodeTextCursor({ text, id }: TextKey): string {
  return Buffer.from(JSON.stringify([text, id])).toString('base64url');
}

/** Throws `validation` (`cursor`) for one that is not ours. */
export function decodeTextCursor(cursor: string): TextKey {
  const parsed = keySchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new DomainError('validation', { fields: { cursor: 'invalid' } });
  const [text, id] = parsed.data;
  return { text, id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
