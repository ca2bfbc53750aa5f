import { z } from 'zod';

/** The values of the ordering columns of the last row of a page. */
export type SortKey = number[];

const cursorSchema = z.tuple([z.string(), z.array(z.int()).min(1).max(5)]);

/** Opaque to clients, and good only for the list that it came from. */
export function encodeCursor(list: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

/** `null` for what we did not make. */
export function decodeCursor(list: string, cursor: string): SortKey | null {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  return parsed.success && parsed.data[0] === list ? parsed.data[1] : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
