import type { ActiveGuidance, BlockReason, Step } from '@etape/shared/guidance/state';
import { useTicketOutbox } from '../tickets/use-ticket-outbox.ts';

/** What the employee answers: shown at once, and kept until the line allows it to be sent. */
export function useStepAnswers(ticketId: number, { session }: ActiveGuidance) {
  const send = useTicketOutbox(ticketId);
  const about = ({ number, revision }: Step) => ({ session, step: number, revision });
  return {
    confirm: (step: Step) => void send({ type: 'confirm', ...about(step) }),
    block: (step: Step, reason: BlockReason, note: string) => {
      const said = note.trim() === '' ? {} : { note: note.trim() };
      void send({ type: 'block', ...about(step), reason, ...said });
    },
    say: (body: string) => send({ type: 'message', body }),
  };
}
