import type { tickets as fr } from '../fr/tickets.ts';
import type { Texts } from '../texts.ts';

export const tickets: Texts<typeof fr> = {};
