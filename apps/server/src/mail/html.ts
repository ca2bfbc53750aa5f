/** A piece of HTML that only `html` can make: whatever people wrote is text in it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** The values are escaped, unless they are HTML themselves; null leaves nothing behind. */
  static of(markup: TemplateStringsArray, values: readonly Value[]): Html {
    return new Html(String.raw({ raw: markup }, ...values.map(toMarkup)));
  }

  toString(): string {
    return this.#markup;
  }
}

type Value = string | number | Html | null | readonly Html[];

export function html(markup: TemplateStringsArray, ...values: Value[]): Html {
  return Html.of(markup, values);
}

function toMarkup(value: Value): string {
  if (value === null) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
