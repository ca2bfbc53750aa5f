import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const server = 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [react(), precompress()],
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
