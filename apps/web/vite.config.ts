import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const server = 'http://127.0.0.1:8000';

/** Names the content of the page that the service worker keeps, so that a changed one replaces it. */
const offlineVersion = createHash('sha256')
  .update(readFileSync(new URL('public/offline.html', import.meta.url)))
  .digest('hex')
  .slice(0, 12);

export default defineConfig({
  plugins: [react(), precompress()],
  define: { OFFLINE_VERSION: JSON.stringify(offlineVersion) },
  server: {
    proxy: {
      '/trpc': { target: server, ws: true },
      '/healthz': server,
    },
  },
  build: {
    target: 'es2024',
    manifest: true,
    // The server's content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/worker/sw.ts' },
      output: {
        // Browsers look for a new service worker at the address of the old one.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          // What every page needs, and what is fetched with the first page for later ones: each of
          // these little files by itself would cost more to fetch than to run.
          groups: [
            {
              name: 'router',
              test: /node_modules\/(@tanstack\/(react-router|router-core|history|react-store|store)|use-sync-external-store)\//,
            },
            {
              name: 'basics',
              test: /\/src\/ui\/(button|empty-state|field|field-error|logo|page-skeleton|use-page-title)\./,
              // They would take the libraries that they use along, to every page.
              includeDependenciesRecursively: false,
            },
            { name: 'addresses', test: /\/src\/features\/[a-z-]+\/(?!use-)[a-z-]+-search\.ts$/ },
          ],
        },
      },
      treeshake: {
        // These packages do nothing when imported but do not say so: the socket's code would come
        // with the sign-in page.
        moduleSideEffects: [
          { test: /node_modules\/(@trpc|i18next|react-i18next)\//, sideEffects: false },
        ],
      },
    },
  },
});
