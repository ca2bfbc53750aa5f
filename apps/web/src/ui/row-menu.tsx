import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import classes from './row-menu.module.css';

export type RowAction = {
  label: string;
  icon: LucideIcon;
  danger?: boolean;
  /** Why it cannot be done now. */
  refused?: string;
  onClick: () => void;
};

type RowMenuProps = {
  /** Names the row: « Actions sur Comptabilité ». */
  label: string;
  actions: readonly RowAction[];
};

/** What can be done with one row of a list, or with the one thing that a page is about. */
export function RowMenu({ label, actions }: RowMenuProps) {
  return (
    <Menu position="bottom-end" width={240} radius="lg" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="var(--ink-2)" size={36} aria-label={label}>
          <Ellipsis size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label: name, icon: Icon, danger = false, refused, onClick }) => (
          <Menu.Item
            key={name}
            leftSection={<Icon size={16} aria-hidden="true" />}
            disabled={refused !== undefined}
            className={classes.item ?? ''}
            {...(danger && refused === undefined ? { color: 'var(--red-ink)' } : {})}
            onClick={onClick}
          >
            {name}
            {refused !== undefined && <span className={classes.why}>{refused}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
