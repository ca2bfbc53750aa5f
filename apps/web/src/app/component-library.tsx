import '../ui/mantine.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariables, theme } from '../ui/theme.ts';

type ComponentLibraryProps = { children: ReactNode };

// public/preferences.js reads the same key before the first paint.
const colorScheme = localStorageColorSchemeManager({ key: 'etape.theme' });

/** Mantine, in our colours. The pages before the sign-in are small because they do without it. */
export function ComponentLibrary({ children }: ComponentLibraryProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
