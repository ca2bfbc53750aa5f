import type { NotificationData } from '@mantine/notifications';
import { getFixedT } from 'i18next';
import { createElement } from 'react';
import { demandToasts } from './toast-demand.ts';
import { ToastLink } from './toast-link.tsx';
import { ToastUndo } from './toast-undo.tsx';

type Toast = { title?: string; text: string };

/** Tells the toasts apart that can be undone. */
let undoable = 0;

/** Says that something worked, and for a while offers the way back where there is one. */
export function toastDone({ undo, ...toast }: Toast & { undo?: () => void }): void {
  if (undo === undefined) return void show({ color: 'green', ...read(toast) });
  const id = `undo-${++undoable}`;
  const onUndo = () => {
    void hide(id);
    undo();
  };
  const message = createElement(ToastUndo, { text: toast.text, onUndo });
  void show({ id, color: 'green', ...read(toast), message, autoClose: 12_000 });
}

/** Tells what somebody else did: a step confirmed, a ticket assigned. */
export function toastNews(toast: Toast & { id?: string; onClick?: () => void }): void {
  const { id, onClick } = toast;
  void show({
    color: 'iris',
    ...read(toast),
    ...(id === undefined ? {} : { id }),
    ...(onClick === undefined
      ? {}
      : {
          onClick,
          style: { cursor: 'pointer' },
          message: createElement(ToastLink, { text: toast.text, onClick }),
        }),
  });
}

/** Says what went wrong and what to do; stays long enough to be read. */
export function toastFailure(text: string): void {
  void show({ color: 'red', message: text, autoClose: 10_000, role: 'alert' });
}

function read({ title, text }: Toast): { title?: string; message: string } {
  return title === undefined ? { message: text } : { title, message: text };
}

async function show(notification: NotificationData): Promise<void> {
  demandToasts();
  const library = await import('./toast-library.ts').catch(() => null);
  // The line broke at the wrong moment: what the toast is about stands on the screen as well.
  if (library === null) return;
  const t = getFixedT(null, 'common');
  library.showToast({ closeButtonProps: { 'aria-label': t('close') }, ...notification });
}

async function hide(id: string): Promise<void> {
  const library = await import('./toast-library.ts').catch(() => null);
  library?.hideToast(id);
}
