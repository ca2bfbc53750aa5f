import type { guidance as fr } from '../fr/guidance.ts';
import type { Texts } from '../texts.ts';

export const guidance: Texts<typeof fr> = {
  step: 'Step {{number}}',
  confirmedBy: 'Confirmed by {{name}}',
  confirmedByYou: 'Confirmed by you',
  took: 'in {{duration}}',
  quote: '“{{text}}”',
  withdrawn: 'Withdrawn',
  unanswered: 'Left unanswered when the guidance ended',
  seenAt: 'seen at {{time}}',
  notSeen: 'not seen yet',
  blockedFor: 'stuck for',
  waitingFor: 'waiting for',
  blockedYou: 'You are stuck at this step — “{{reason}}”',
  blockedOther: '{{name}} is stuck at this step — “{{reason}}”',
  reason: {
    not_found: 'I cannot find it',
    different: 'It looks different here',
    not_allowed: 'I am not allowed to',
    other: 'Something else',
  },
  rewritten_one: 'Rewritten · show the previous wording',
  rewritten_many: 'Rewritten · show the {{count}} previous wordings',
  rewritten_other: 'Rewritten · show the {{count}} previous wordings',
};
