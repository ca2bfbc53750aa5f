/** What of a list stands in its address, so that a link or a reload leads back to it. */
export type CatalogueSearch = { search?: string | undefined; archived?: true | undefined };

/** Reads the address; what it does not know is left out. */
export function readCatalogueSearch(from: Record<string, unknown>): CatalogueSearch {
  const search = readWords(from.search);
  return {
    ...(search === undefined ? {} : { search }),
    ...(from.archived === true ? { archived: true } : {}),
  };
}

/** Digits alone are taken for a number on their way through the address. */
export function readWords(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const words = String(value).trim();
  return words === '' ? undefined : words;
}
