import type { Priority, TicketStatus, TicketView } from '@etape/shared/tickets';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { apiClient } from '../../app/api-client.ts';
import { newCommandId } from '../../app/command-id.ts';
import { readFailure, translateError } from '../../app/domain-error.ts';
import { toastFailure } from '../live/toasts.ts';
import { showAnswer } from './ticket-query.ts';

export type CommandAnswer = { ok: true; ticket: TicketView } | { ok: false; error: unknown };

export type TicketCommandName =
  | 'take'
  | 'release'
  | 'assign'
  | 'update'
  | 'changeStatus'
  | 'start'
  | 'rewrite'
  | 'withdraw'
  | 'end'
  | 'stop';

type Changes = { priority?: Priority; categoryId?: number; equipmentId?: number | null };
type About = { ticketId: number; commandId: string };

const { tickets, guidance } = apiClient;

/**
 * The commands that change nothing on screen before the server has answered; `running` names the one
 * that is on its way. A refusal is explained in a toast. Trying the same again after a lost answer
 * is the same command, so it cannot take effect twice.
 */
export function useTicketCommand(ticketId: number) {
  const queryClient = useQueryClient();
  const [running, setRunning] = useState<TicketCommandName | null>(null);
  const unanswered = useRef<{ what: string; commandId: string } | null>(null);

  async function run<Input extends object>(
    name: TicketCommandName,
    input: Input,
    send: (input: Input & About) => Promise<TicketView>,
  ): Promise<CommandAnswer> {
    const what = JSON.stringify([ticketId, name, input]);
    const commandId =
      unanswered.current?.what === what ? unanswered.current.commandId : newCommandId();
    unanswered.current = null;
    setRunning(name);
    try {
      const ticket = await send({ ...input, ticketId, commandId });
      showAnswer(queryClient, ticket);
      return { ok: true, ticket };
    } catch (error) {
      if (readFailure(error).kind !== 'refused') unanswered.current = { what, commandId };
      toastFailure(translateError(error));
      return { ok: false, error };
    } finally {
      setRunning(null);
    }
  }

  return {
    running,
    take: () => run('take', {}, (input) => tickets.take.mutate(input)),
    release: () => run('release', {}, (input) => tickets.release.mutate(input)),
    assign: (technicianId: number) =>
      run('assign', { technicianId }, (input) => tickets.assign.mutate(input)),
    update: (changes: Changes) => run('update', changes, (input) => tickets.update.mutate(input)),
    changeStatus: (status: TicketStatus, reason?: string) =>
      run('changeStatus', { status, reason }, (input) => tickets.changeStatus.mutate(input)),
    start: () => run('start', {}, (input) => guidance.start.mutate(input)),
    rewrite: (step: number, body: string) =>
      run('rewrite', { step, body }, (input) => guidance.rewrite.mutate(input)),
    withdraw: (step: number) =>
      run('withdraw', { step }, (input) => guidance.withdraw.mutate(input)),
    end: (resolved: boolean, message?: string) =>
      run('end', { resolved, message }, (input) => guidance.end.mutate(input)),
    stop: (reason?: string) => run('stop', { reason }, (input) => guidance.stop.mutate(input)),
  };
}
