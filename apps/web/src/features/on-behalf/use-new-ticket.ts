import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { PRIORITIES, type Requester } from '@etape/shared/tickets';
import { useRef, useState } from 'react';
import { newCommandId } from '../../app/command-id.ts';
import { readFailure, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { checkText, problemsOf } from '../../ui/check-fields.ts';
import { useForm } from '../../ui/use-form.ts';
import { toastDone } from '../live/toasts.ts';

type Done = { onCreated: (ticketId: number) => void; doneText: (ticketId: number) => string };

const EMPTY = { title: '', description: '', priority: 'normal', categoryId: '', equipmentId: '' };

/** A ticket that a technician opens for somebody else: its fields, and sending it. */
export function useNewTicket({ onCreated, doneText }: Done) {
  const utils = trpc.useUtils();
  const [person, setPerson] = useState<Requester | null>(null);
  const [personProblem, setPersonProblem] = useState<FieldProblem | undefined>();
  // One ticket, however often it has to be sent.
  const commandId = useRef(newCommandId());
  const create = trpc.tickets.create.useMutation();
  const form = useForm<keyof typeof EMPTY, FieldProblem>({
    initial: EMPTY,
    check: (values) => {
      setPersonProblem(person === null ? 'required' : undefined);
      return problemsOf({
        title: checkText(values.title, LIMITS.title),
        description: checkText(values.description, LIMITS.description),
        priority: null,
        categoryId: values.categoryId === '' ? 'required' : null,
        equipmentId: null,
      });
    },
    onSubmit: (values) => void send(values),
  });

  async function send(values: typeof EMPTY): Promise<void> {
    if (person === null) return;
    const { categoryId, equipmentId, title, description } = values;
    try {
      const ticket = await create.mutateAsync({
        title: title.trim(),
        description: description.trim(),
        priority: PRIORITIES.find((one) => one === values.priority) ?? 'normal',
        categoryId: Number(categoryId),
        onBehalfOf: person.id,
        commandId: commandId.current,
        ...(equipmentId === '' ? {} : { equipmentId: Number(equipmentId) }),
      });
      void utils.tickets.stats.invalidate();
      toastDone({ text: doneText(ticket.id) });
      onCreated(ticket.id);
    } catch (error) {
      const failure = readFailure(error);
      if (failure.kind !== 'refused') return;
      // What was refused is over: corrected, it is another command.
      commandId.current = newCommandId();
      setPersonProblem(failure.fields.onBehalfOf);
      form.show(failure.fields);
    }
  }

  return {
    form,
    person,
    personProblem,
    busy: create.isPending,
    failure: create.error === null ? null : translateError(create.error),
    choosePerson(next: Requester | null) {
      setPerson(next);
      setPersonProblem(undefined);
    },
  };
}
