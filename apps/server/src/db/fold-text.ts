/**
 * Lower case, without accents and ligatures, with plain apostrophes and single spaces: how texts and
 * searches are compared.
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      // Phones type the curved one, keyboards the straight one.
      .replaceAll('’', "'")
      .replace(/\s+/g, ' ')
      .trim()
  );
}
