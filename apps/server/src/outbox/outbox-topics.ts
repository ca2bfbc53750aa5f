/** Each topic is sent on its own: a stopped mail server delays nothing else. */
export const OUTBOX_TOPICS = ['mail', 'push', 'webhook'] as const;
export type OutboxTopic = (typeof OUTBOX_TOPICS)[number];

/** `id` is the same through every attempt; receivers recognise a repetition by it. */
export type Delivery = { id: string; payload: unknown; attempts: number; createdAt: number };

/** Sends one delivery; whatever it throws means that it has not arrived. */
export type Deliver = (delivery: Delivery, signal: AbortSignal) => Promise<void>;

/** Trying again would not help: the delivery goes to the dead letters at once. */
export class UndeliverableError extends Error {
  override name = 'UndeliverableError';
}
