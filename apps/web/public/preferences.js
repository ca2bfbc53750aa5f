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
  const wanted = language ?? navigator.languages.find((one) => /^(fr|en)\b/.test(one)) ?? 'fr';
  root.lang = wanted.startsWith('en') ? 'en' : 'fr';
})();
