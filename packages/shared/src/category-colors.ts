/**
 * The colours that a category is offered. Each stands out on the light and on the dark surface: a
 * test holds them against `isReadableColor`.
 */
export const CATEGORY_COLORS = [
  { name: 'iris', value: '#5b5bd6' },
  { name: 'blue', value: '#0d74ce' },
  { name: 'cyan', value: '#0894b3' },
  { name: 'green', value: '#2b9a66' },
  { name: 'olive', value: '#748a14' },
  { name: 'amber', value: '#b07d0a' },
  { name: 'orange', value: '#cc4e00' },
  { name: 'red', value: '#dc3d43' },
  { name: 'pink', value: '#d6409f' },
  { name: 'purple', value: '#ab4aba' },
  { name: 'brown', value: '#a07553' },
  { name: 'gray', value: '#6f737c' },
] as const;

/** What colours are shown on: the web's `--paper` in the light and in the dark. */
const SURFACES = ['#ffffff', '#18191b'] as const;

/** WCAG 2.2, 1.4.11: the contrast that anything but text needs. */
const LEAST_CONTRAST = 3;

/** Whether a colour (`#rrggbb`) can be told from the surfaces of both themes. */
export function isReadableColor(color: string): boolean {
  return SURFACES.every((surface) => contrast(color, surface) >= LEAST_CONTRAST);
}

/** From 1 (the same) to 21 (black on white), after WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
