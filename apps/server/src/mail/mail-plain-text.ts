import { lines, oneLine } from './clean-text.ts';
import type { Entry, Letter, Link } from './letter.ts';

/** The same letter for clients, and people, that want text alone. */
export function toMailText(letter: Letter): string {
  const { heading, about, paragraphs, facts, entries, action, why, choices } = letter;
  const blocks = [
    [oneLine(heading), ...(about === null ? [] : [oneLine(about)])],
    ...paragraphs.map((text) => [oneLine(text)]),
    facts.map(({ name, value }) => `${name}${COLON[letter.language]} ${oneLine(value)}`),
    ...entries.map(toLines),
    action === null ? [] : linkLines(action, letter),
    ['-- ', ...why.map(oneLine), ...(choices === null ? [] : linkLines(choices, letter))],
  ];
  const written = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${written.join('\n\n')}\n`;
}

const COLON = { fr: '\u202f:', en: ':' } as const;

function toLines({ line, text }: Entry): string[] {
  // Quoted as mails do: nothing that somebody wrote can pass for a line of ours.
  const quoted = text === null ? [] : lines(text).map((one) => `> ${one}`.trimEnd());
  return [oneLine(line), ...quoted];
}

function linkLines({ text, url }: Link, { language }: Letter): string[] {
  return [`${text}${COLON[language]}`, url];
}
