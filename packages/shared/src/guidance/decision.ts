import type { Refusal } from '../errors.ts';
import type { EventBody } from '../events.ts';
import type { GuidanceStatus } from './state.ts';

/** The events a command leads to, and the state they leave the guidance in. */
export type Decision = { ok: true; events: EventBody[]; leadsTo: GuidanceStatus } | Refusal;
