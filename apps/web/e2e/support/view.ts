import type { DeskApi } from './desk-api.ts';
import type { DemoPerson, Visitor } from './visitor.ts';

/** One page in one of its states, and how to get there. */
export type View = {
  name: string;
  who: DemoPerson | 'nobody';
  show: (visitor: Visitor, api: DeskApi) => Promise<void>;
};

/** Enough for one that is done, one more, and one that is out. */
export const STEPS = [
  'Ouvrez **Paramètres**.',
  'Cliquez sur **Imprimantes**.',
  'Décochez la case.',
];
