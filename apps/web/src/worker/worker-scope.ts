/** The names of the build: see `vite.config.ts`. */
declare const OFFLINE_VERSION: string;

// The boundary: the compiler takes any worker's scope for that of a shared or dedicated one.
export const scope = globalThis as unknown as ServiceWorkerGlobalScope;

/** Another one as soon as the page for the broken line changes. */
export const OFFLINE_CACHE = `etape-offline-${OFFLINE_VERSION}`;
