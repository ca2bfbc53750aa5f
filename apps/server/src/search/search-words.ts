import { foldText } from '../db/fold-text.ts';

/** Letters with their marks, and digits: what lies between them is never searched for. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Longer ones are told apart by their beginnings. */
const LONGEST = 64;

/** The words of a text, each once, folded: as they are kept and as they are searched for. */
export function wordsOf(text: string): string[] {
  const found = foldText(text).match(WORD) ?? [];
  return [...new Set(found.map((word) => word.slice(0, LONGEST)))];
}
