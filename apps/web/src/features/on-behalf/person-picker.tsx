import type { FieldProblem } from '@etape/shared/errors';
import type { Requester } from '@etape/shared/tickets';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import classes from './person-picker.module.css';
import { PersonSearch } from './person-search.tsx';

type PersonPickerProps = {
  chosen: Requester | null;
  problem: FieldProblem | undefined;
  onChoose: (person: Requester | null) => void;
};

/** Who asked: found by name or e-mail, then shown with what tells two of a name apart. */
export function PersonPicker({ chosen, problem, onChoose }: PersonPickerProps) {
  const { t } = useTranslation('dialogs');
  if (chosen === null) return <PersonSearch problem={problem} onChoose={onChoose} />;
  const more = [chosen.department?.name, chosen.phone].filter((one) => one != null);
  return (
    <div>
      <p className={classes.label}>{t('onBehalf.person')}</p>
      <div className={classes.chosen}>
        <Avatar person={chosen} size={32} />
        <div className={classes.words}>
          <p className={classes.name}>
            {chosen.firstName} {chosen.lastName}
          </p>
          <p className={classes.more}>{more.join(' · ')}</p>
        </div>
        <button
          type="button"
          className={classes.remove}
          aria-label={t('onBehalf.otherPerson')}
          onClick={() => onChoose(null)}
        >
          <X size={16} />
        </button>
      </div>
    </div>
  );
}
