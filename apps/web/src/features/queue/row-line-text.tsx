import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/use-now.ts';
import { formatAge } from './row-age.ts';
import type { RowLine } from './row-line.ts';

type RowLineTextProps = { line: RowLine };

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
      const age = formatAge(line.since, now);
      return age === null
        ? t('line.awaiting', { name: line.name })
        : t('line.awaitingSince', { name: line.name, age });
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
