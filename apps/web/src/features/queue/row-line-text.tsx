import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/use-now.ts';
import { formatAge } from './row-age.ts';
import type { RowLine } from './row-line.ts';

type RowLineTextProps = { line: RowLine };

/** French says « de Karim », but « d’Amina ». */
const STARTS_WITH_VOWEL = /^[aeiouyàâäéèêëîïôöùûüœæ]/i;

export function RowLineText({ line }: RowLineTextProps) {
  const { t } = useTranslation(['queue', 'guidance']);
  const now = useNow();
  switch (line.type) {
    case 'blocked': {
      const { step, reason, note } = line;
      const said = reason === 'other' && note !== null ? note : t(`guidance:reason.${reason}`);
      return t('line.blocked', { step, said });
    }
    case 'confirmed':
      return t('line.confirmed', { step: line.step });
    case 'withdrawn':
      return t('line.withdrawn', { step: line.step });
    case 'started':
      return t('line.started');
    case 'awaiting': {
      const { name, since } = line;
      const age = formatAge(since, now);
      const elided = STARTS_WITH_VOWEL.test(name);
      if (age === null) return t(elided ? 'line.awaiting_elided' : 'line.awaiting', { name });
      return t(elided ? 'line.awaitingSince_elided' : 'line.awaitingSince', { name, age });
    }
    case 'mine':
      return t('line.mine', { body: line.body });
    case 'said':
      return t('line.said', { name: line.name, body: line.body });
    case 'asked':
      return t('line.asked', { name: line.name, about: line.about });
    default:
      return line satisfies never;
  }
}
