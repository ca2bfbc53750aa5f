export type TextPart = { kind: 'text' | 'strong' | 'link'; text: string };

const LINK = /https:\/\/[^\s<>"«»]+/;
const STRONG = /\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/;
/** What a sentence puts behind an address, and an address never ends with. */
const AFTER_LINK = /[.,;:!?…)\]'’»*]+$/;

/** What somebody wrote, with its `https` addresses and what stands **between double stars**. */
export function readRichText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let rest = text;
  while (rest !== '') {
    const link = LINK.exec(rest);
    const strong = STRONG.exec(rest);
    const found = earlier(link, strong);
    if (found === null) break;
    const isLink = found === link;
    const source = isLink ? found[0].replace(AFTER_LINK, '') : found[0];
    push(parts, 'text', rest.slice(0, found.index));
    push(parts, isLink ? 'link' : 'strong', isLink ? source : (found[1] ?? ''));
    rest = rest.slice(found.index + source.length);
  }
  push(parts, 'text', rest);
  return parts;
}

/** The words alone, for lists and for reading aloud. */
export function plainText(text: string): string {
  return readRichText(text)
    .map((part) => part.text)
    .join('');
}

function earlier(one: RegExpExecArray | null, other: RegExpExecArray | null) {
  if (one === null || other === null) return one ?? other;
  return one.index <= other.index ? one : other;
}

function push(parts: TextPart[], kind: TextPart['kind'], text: string): void {
  if (text !== '') parts.push({ kind, text: kind === 'link' ? text : keepTogether(text) });
}

/** People type guillemets with plain spaces, at which a line would break and leave them alone. */
function keepTogether(text: string): string {
  return text.replaceAll('« ', '«\u202f').replaceAll(' »', '\u202f»');
}
