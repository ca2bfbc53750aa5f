import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { cssVariables, theme } from '../ui/theme.ts';
import { apiClient } from './api-client.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { trpc } from './trpc.ts';

// public/preferences.js reads the same key before the first paint.
const colorScheme = localStorageColorSchemeManager({ key: 'etape.theme' });

export function App() {
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
      >
        <trpc.Provider client={apiClient} queryClient={queryClient}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </trpc.Provider>
      </MantineProvider>
    </StrictMode>
  );
}
