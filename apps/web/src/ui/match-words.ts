/** Whether every word of the search occurs in the text; « Hélène » is found by « helene ». */
export function matchWords(text: string, search: string): boolean {
  const folded = fold(text);
  return fold(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** Whether every word of the search begins one of the text, as the server finds tickets. */
export function beginWords(text: string, search: string): boolean {
  const words = wordsOf(text);
  return wordsOf(search).every((sought) => words.some((word) => word.startsWith(sought)));
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fold(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}
