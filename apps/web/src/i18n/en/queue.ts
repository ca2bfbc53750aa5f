import type { queue as fr } from '../fr/queue.ts';
import type { Texts } from '../texts.ts';

export const queue: Texts<typeof fr> = {};
