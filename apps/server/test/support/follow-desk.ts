import type { DeskChange } from '@etape/shared/events';
import type { TicketView } from '@etape/shared/tickets';
import type { Api } from './clients.ts';
import { createWatch, type Watch } from './watch.ts';

export type DeskFollower = Watch<DeskChange<TicketView>> & { ready: Promise<unknown> };

/** Everything that `desk.changes` tells somebody. */
export function followDeskChanges(api: Api): DeskFollower {
  const changes = createWatch<DeskChange<TicketView>>();
  const started = createWatch<true>();
  api.desk.changes.subscribe(undefined, {
    onStarted: () => started.push(true),
    onData: changes.push,
  });
  return { ...changes, ready: started.until((all) => all.length > 0, 'the start of the stream') };
}
