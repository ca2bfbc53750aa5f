import type { Requester } from '@etape/shared/tickets';
import { Avatar } from '../../ui/avatar.tsx';
import classes from './person-option.module.css';

type PersonOptionProps = { id: string; person: Requester; active: boolean; onPick: () => void };

export function PersonOption({ id, person, active, onPick }: PersonOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and the keys.
    <div
      id={id}
      role="option"
      // The combobox names the active option; the focus never comes here.
      tabIndex={-1}
      aria-selected={active}
      className={classes.option}
      onClick={onPick}
    >
      <Avatar person={person} size={28} />
      <span className={classes.name}>
        {person.firstName} {person.lastName}
      </span>
      <span className={classes.more}>{person.department?.name}</span>
    </div>
  );
}
