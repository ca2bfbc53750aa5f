import { PRIORITIES } from '@etape/shared/tickets';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useRef } from 'react';
import { newCommandId } from '../../app/command-id.ts';
import { trpc } from '../../app/trpc.ts';
import type { NewTicketValues } from './new-ticket-draft.ts';

/** Opens a ticket; trying again after a lost answer is the same command, so it opens one ticket. */
export function useCreateTicket() {
  const queryClient = useQueryClient();
  const creation = trpc.tickets.create.useMutation({
    onSuccess: () =>
      void queryClient.invalidateQueries({ queryKey: getQueryKey(trpc.tickets.list) }),
  });
  const tried = useRef<{ what: string; commandId: string } | null>(null);

  async function create(values: NewTicketValues): Promise<number> {
    const what = JSON.stringify(values);
    if (tried.current?.what !== what) tried.current = { what, commandId: newCommandId() };
    const { commandId } = tried.current;
    const { title, description, categoryId, equipmentId, onBehalfOf } = values;
    const ticket = await creation.mutateAsync({
      title,
      description,
      categoryId: Number(categoryId),
      priority: PRIORITIES.find((one) => one === values.priority) ?? 'normal',
      commandId,
      ...(equipmentId === '' ? {} : { equipmentId: Number(equipmentId) }),
      ...(onBehalfOf === '' ? {} : { onBehalfOf: Number(onBehalfOf) }),
    });
    return ticket.id;
  }

  // Done or not: until the page has changed, a second press must not begin another ticket.
  return { create, busy: creation.isPending || creation.isSuccess, error: creation.error };
}
