import type { FloatingPosition } from '@mantine/core';
import { Suspense, useState } from 'react';
import { lazyPart } from './lazy-part.ts';
import { UserMenuButton } from './user-menu-button.tsx';

type UserMenuProps = { position: FloatingPosition };

const loadDropdown = () => import('./user-menu-dropdown.tsx');

const UserMenuDropdown = lazyPart(loadDropdown, 'UserMenuDropdown');

/**
 * Everything that concerns whoever is signed in, behind their initials. The menu's code, as large as
 * a page's, comes when somebody reaches for it.
 */
export function UserMenu({ position }: UserMenuProps) {
  const [wanted, setWanted] = useState(false);
  const prepare = () => void loadDropdown().catch(() => undefined);
  const button = (
    <UserMenuButton onClick={() => setWanted(true)} onPointerEnter={prepare} onFocus={prepare} />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <UserMenuDropdown position={position} />
    </Suspense>
  );
}
