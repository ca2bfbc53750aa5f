import { OFFLINE_CACHE, scope } from './worker-scope.ts';

const OFFLINE_PAGE = '/offline.html';

/** The one page that is kept: it says that the line is down. */
export async function keepOfflinePage(): Promise<void> {
  const cache = await scope.caches.open(OFFLINE_CACHE);
  await cache.add(new Request(OFFLINE_PAGE, { cache: 'reload' }));
}

export async function forgetOldPages(): Promise<void> {
  const names = await scope.caches.keys();
  await Promise.all(
    names.filter((name) => name !== OFFLINE_CACHE).map((name) => scope.caches.delete(name)),
  );
}

/** The page from the server; what it answers, failures included, is its word. */
export async function answerNavigation(event: FetchEvent): Promise<Response> {
  try {
    // The boundary: what was preloaded is an answer, or nothing.
    const preloaded = (await event.preloadResponse) as Response | undefined;
    return preloaded ?? (await fetch(event.request));
  } catch {
    const cache = await scope.caches.open(OFFLINE_CACHE);
    return (await cache.match(OFFLINE_PAGE)) ?? Response.error();
  }
}
