import { useMemo } from 'react';
import classes from './rich-text.module.css';
import { readRichText, type TextPart } from './rich-text-parts.ts';

type RichTextProps = { text: string };

/** What people wrote, as they wrote it: line breaks, bold words and safe links, nothing else. */
export function RichText({ text }: RichTextProps) {
  const parts = useMemo(() => readRichText(text), [text]);
  return (
    <span className={classes.text}>{parts.map((part, index) => renderPart(part, index))}</span>
  );
}

function renderPart({ kind, text }: TextPart, key: number) {
  switch (kind) {
    case 'text':
      return text;
    case 'strong':
      return <strong key={key}>{text}</strong>;
    case 'link':
      return (
        <a key={key} href={text} target="_blank" rel="noopener noreferrer nofollow">
          {text}
        </a>
      );
    default:
      return kind satisfies never;
  }
}
