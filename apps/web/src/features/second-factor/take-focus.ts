/** A `ref`: another step has taken the place of what had the focus. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
