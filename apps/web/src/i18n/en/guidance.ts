import type { guidance as fr } from '../fr/guidance.ts';
import type { Texts } from '../texts.ts';

export const guidance: Texts<typeof fr> = {};
