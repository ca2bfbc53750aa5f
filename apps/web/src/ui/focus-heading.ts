/**
 * Puts the focus on the page's title, as a change of page does: for when what had it is gone from
 * the page, such as the row that was archived.
 */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
