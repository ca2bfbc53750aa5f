import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import classes from './shortcut-group.module.css';
import type { ShortcutGroup as Group } from './shortcut-keys.ts';

type ShortcutGroupProps = { group: Group; enabled: boolean };

/** What is listed: more than `SHORTCUTS`, since lists and the composer have keys of their own. */
const ROWS = {
  queue: [
    { name: 'nextPrevious', keys: ['J', 'K'], single: true },
    { name: 'arrows', keys: ['↑', '↓'], single: false },
    { name: 'open', keys: ['Enter'], single: false },
    { name: 'create', keys: ['N'], single: true },
  ],
  ticket: [
    { name: 'take', keys: ['T'], single: true },
    { name: 'guide', keys: ['G'], single: true },
    { name: 'reply', keys: ['R'], single: true },
    { name: 'note', keys: ['I'], single: true },
    { name: 'send', keys: ['Ctrl + Enter'], single: false },
  ],
  everywhere: [
    { name: 'search', keys: ['Ctrl + K'], single: false },
    { name: 'help', keys: ['?'], single: true },
  ],
} as const;

export function ShortcutGroup({ group, enabled }: ShortcutGroupProps) {
  const { t } = useTranslation('workspace');
  const id = useId();
  return (
    <div className={classes.group}>
      <h3 id={id} className={classes.title}>
        {t(`shortcuts.group.${group}`)}
      </h3>
      <dl className={classes.rows} aria-labelledby={id}>
        {ROWS[group].map(({ name, keys, single }) => (
          <Fragment key={name}>
            <dt>
              {t(`shortcuts.name.${name}`)}
              {single && !enabled && <span className={classes.off}> · {t('shortcuts.off')}</span>}
            </dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
