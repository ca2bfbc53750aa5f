import { lazy, type ReactNode } from 'react';
import { loadTexts, type TextDomain } from '../i18n/i18n.ts';
import { loadCode } from './load-code.ts';

/**
 * A part of a page whose code, with the texts that the page itself does without, comes when it is
 * first shown.
 */
export function lazyPart<Props extends object, Name extends string>(
  load: () => Promise<Record<Name, (props: Props) => ReactNode>>,
  name: Name,
  ...texts: TextDomain[]
) {
  return lazy(async () => {
    const [module] = await Promise.all([loadCode(load), loadTexts(...texts)]);
    return { default: module[name] };
  });
}
