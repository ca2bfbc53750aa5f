import { sql } from 'kysely';
import { foldText } from './fold-text.ts';

/**
 * Every word of the search occurs in the column, which holds folded text. A search of nothing but
 * accents finds nothing: it has no word that a text could hold.
 */
export function containsWords(column: `${string}.search_text`, search: string) {
  const words = foldText(search).split(' ').filter(Boolean);
  if (words.length === 0) return sql<boolean>`1 = 0`;
  const found = words.map((word) => sql`${sql.ref(column)} like ${likePattern(word)} escape '\\'`);
  return sql<boolean>`(${sql.join(found, sql` and `)})`;
}

function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
