import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { loadCode } from './load-code.ts';

/**
 * A page whose code comes when somebody reaches for it. The router calls `preload` then, which never
 * fails: what went wrong is thrown where the page would be shown.
 */
export function lazyPage<Props extends object, Name extends string>(
  load: () => Promise<Record<Name, (props: Props) => ReactNode>>,
  name: Name,
) {
  return lazyRouteComponent(() => loadCode(load), name);
}
