import { CancelDialog } from './cancel-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';
import type { TicketDialogProps } from './ticket-dialog-props.ts';

export type TicketDialogName =
  | 'resolve'
  | 'reopen'
  | 'close'
  | 'release'
  | 'cancel'
  | 'edit'
  | 'give';

/** All dialogs about a ticket, fetched together with the first one. */
export function TicketDialog({ name, ...props }: TicketDialogProps & { name: TicketDialogName }) {
  switch (name) {
    case 'resolve':
      return <ResolveDialog {...props} />;
    case 'reopen':
      return <ReopenDialog {...props} />;
    case 'close':
      return <CloseDialog {...props} />;
    case 'release':
      return <ReleaseDialog {...props} />;
    case 'cancel':
      return <CancelDialog {...props} />;
    case 'edit':
      return <EditDialog {...props} />;
    case 'give':
      return <GiveDialog {...props} />;
    default:
      return name satisfies never;
  }
}
