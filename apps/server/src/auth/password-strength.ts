import { DomainError } from '@etape/shared/errors';

/** Of 4: below, less than a hundred million guesses find it (zxcvbn's "safely unguessable"). */
const LEAST_SCORE = 3;

/** What so many characters do not say, more would not; looking takes ever longer. */
const LOOKED_AT = 32;

/**
 * Refuses a password that is among the known ones or made of what guessers try first: names, words,
 * years, rows of keys, the person's own name and address. Throws `validation` (`too_common` for `field`).
 */
export async function refuseWeakPassword(
  password: string,
  { field, about }: { field: string; about: readonly string[] },
): Promise<void> {
  const estimate = await loadEstimator();
  if (estimate(password, about) < LEAST_SCORE) {
    throw new DomainError('validation', { fields: { [field]: 'too_common' } });
  }
}

type Estimate = (password: string, about: readonly string[]) => number;

let estimator: Promise<Estimate> | null = null;

/** Its word lists take half a second to read and some memory: whoever sets no password needs none. */
function loadEstimator(): Promise<Estimate> {
  estimator ??= makeEstimator();
  return estimator;
}

async function makeEstimator(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (password, about) => zxcvbn.check(password.slice(0, LOOKED_AT), wordsOf(about)).score;
}

/** An address also counts by its parts, and names by two: `amina.benali@…`, `AminaBenali`. */
function wordsOf(about: readonly string[]): string[] {
  const parts = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const words = ['etape', 'étape', ...about.map((text) => text.toLowerCase()), ...parts];
  const pairs = parts.flatMap((one) => parts.map((other) => one + other));
  return [...new Set([...words, ...pairs])].filter((word) => word.length > 2);
}
