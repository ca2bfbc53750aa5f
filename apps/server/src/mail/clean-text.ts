/** Marks that turn the direction of what follows: they could make one sentence read as another. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Characters as people count them, flags and families included. */
const CHARACTERS = new Intl.Segmenter('und');

/** What people wrote, as one line: in a header, a line break would begin another header. */
export function oneLine(text: string): string {
  return withoutMarks(text)
    .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
    .trim();
}

/** What people wrote, with its own line breaks and no other control characters. */
export function lines(text: string): string[] {
  return withoutMarks(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/\p{Cc}/gu, ' ').trimEnd());
}

/** The beginning of a text, never cut within a character. */
export function excerpt(text: string, length: number): string {
  const characters = Array.from(CHARACTERS.segment(text.trim()), ({ segment }) => segment);
  if (characters.length <= length) return characters.join('');
  return `${characters.slice(0, length).join('').trimEnd()}…`;
}

function withoutMarks(text: string): string {
  return text.toWellFormed().replace(DIRECTION_MARKS, '');
}
