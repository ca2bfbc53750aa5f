/** What a browser's user agent tells of it. `null`: nothing that we know. */
export type BrowserNames = { browser: string | null; system: string | null };

/** The order matters: most of them also claim to be one of those below. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Enough to recognise one's own device by; nothing is decided by it. */
export function describeBrowser(userAgent: string | null): BrowserNames {
  return { browser: find(BROWSERS, userAgent), system: find(SYSTEMS, userAgent) };
}

function find(names: readonly [RegExp, string][], userAgent: string | null): string | null {
  if (userAgent === null) return null;
  return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}
