import { DELIVERY_CHANNELS, type DeliveryChannel } from '@etape/shared/deliveries';

/** Each topic is sent on its own: a stopped mail server delays nothing else. */
export const OUTBOX_TOPICS = DELIVERY_CHANNELS;
export type OutboxTopic = DeliveryChannel;

/** `id` is the same through every attempt; receivers recognise a repetition by it. */
export type Delivery = { id: string; payload: unknown; attempts: number; createdAt: number };

/** Sends one delivery; whatever it throws means that it has not arrived. */
export type Deliver = (delivery: Delivery, signal: AbortSignal) => Promise<void>;

/** Trying again would not help: the delivery goes to the dead letters at once. */
export class UndeliverableError extends Error {
  override name = 'UndeliverableError';
}

/** Nobody needs it any more: the delivery is forgotten, and not said to be sent. */
export class NeedlessError extends Error {
  override name = 'NeedlessError';
}
