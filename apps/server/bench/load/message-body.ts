/** As long as what people write: a sentence. */
const LENGTH = 120;

/** The same length whatever it begins with. */
export function bodyOf(beginning: string): string {
  return `${beginning} `.padEnd(LENGTH, 'The printer on the second floor takes no paper. ');
}
