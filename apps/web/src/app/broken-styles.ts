const broken = new Set<string>();
let mending: Promise<void> | undefined;

/** Notes from now on which style sheets could not be fetched: the loader asks for each of them once only. */
export function watchStyles(): void {
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    broken.add(target.href);
    target.remove();
  };
  // Such an event does not bubble.
  document.addEventListener('error', note, true);
}

/** Fetches the style sheets that could not be fetched before; fails where one still cannot. */
export function mendStyles(): Promise<void> {
  mending ??= fetchBroken().finally(() => {
    mending = undefined;
  });
  return mending;
}

async function fetchBroken(): Promise<void> {
  await Promise.all([...broken].map(fetchStyles));
}

function fetchStyles(href: string): Promise<void> {
  broken.delete(href);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`No styles: ${href}`));
    document.head.append(link);
  });
}
