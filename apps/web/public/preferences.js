// Runs before the first paint: neither a flash of the wrong theme nor the wrong language.
(() => {
  const root = document.documentElement;
  let theme = null;
  let language = null;
  try {
    theme = localStorage.getItem('etape.theme');
    language = localStorage.getItem('etape.language');
  } catch {
    // Storage is refused: the system's theme and the browser's language it is.
  }
  const dark =
    theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  // The system's bar above the page has the colour of the app's own, whatever theme is chosen later.
  const bar = document.querySelector('meta[name="theme-color"]');
  const paintBar = () => {
    bar.content = root.dataset.mantineColorScheme === 'dark' ? '#18191b' : '#ffffff';
  };
  paintBar();
  new MutationObserver(paintBar).observe(root, { attributeFilter: ['data-mantine-color-scheme'] });
  const wanted = language ?? navigator.languages.find((one) => /^(fr|en)\b/.test(one)) ?? 'fr';
  root.lang = wanted.startsWith('en') ? 'en' : 'fr';
})();
