import { createHash } from 'node:crypto';
import { foldText } from '../db/fold-text.ts';

/** 96 bits: enough to tell all the instructions of a desk apart, and short enough for an index. */
const KEY_LENGTH = 16;

/** The same key for the same instruction, whatever its capitals, accents and spaces. */
export function instructionKey(body: string): string {
  return createHash('sha256').update(foldText(body)).digest('base64url').slice(0, KEY_LENGTH);
}
