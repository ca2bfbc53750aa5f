import { mayReceive } from '@etape/shared/audience';
import type { Actor } from '@etape/shared/people';
import type { Match, SearchPlace } from './search-index.ts';

type Rank = { match: Match; without: readonly Match[] };

/**
 * In which order tickets are found: by all words in the title before all words anywhere, and whole
 * words before beginnings. Each rank leaves out what those before it hold. Ranking so, rather than by
 * how rare a word is, is a matter of cost: nothing but the page has to be looked at.
 */
export function ranksOf(actor: Actor, words: readonly string[]): Rank[] {
  if (words.length === 0) return [];
  const everywhere = mayReceive(actor, 'staff') ? 'anywhere' : 'public';
  const match = (where: SearchPlace, asBeginning: boolean): Match => ({
    words,
    where,
    asBeginning,
  });
  const wholeInTitle = match('title', false);
  const inTitle = match('title', true);
  const whole = match(everywhere, false);
  return [
    { match: wholeInTitle, without: [] },
    { match: inTitle, without: [wholeInTitle] },
    { match: whole, without: [inTitle] },
    { match: match(everywhere, true), without: [inTitle, whole] },
  ];
}
