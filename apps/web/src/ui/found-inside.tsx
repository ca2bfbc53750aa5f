import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './found-inside.module.css';
import { beginWords } from './match-words.ts';

type FoundInsideProps = { ticket: { id: number; title: string }; words: string };

/** Says why a ticket was found whose title and number do not tell. */
export function FoundInside({ ticket, words }: FoundInsideProps) {
  const { t } = useTranslation('tickets');
  const isItsNumber = words === String(ticket.id) || words === `#${ticket.id}`;
  if (isItsNumber || beginWords(ticket.title, words)) return null;
  return (
    <span className={classes.inside}>
      <MessagesSquare size={13} aria-hidden="true" />
      {t('foundInside')}
    </span>
  );
}
