import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import { ActionIcon, Menu } from '@mantine/core';
import {
  ArrowRightLeft,
  Ban,
  CircleCheck,
  Ellipsis,
  Footprints,
  Lock,
  Pencil,
  RotateCcw,
  Undo2,
  UserPlus,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TicketDialogName } from './ticket-dialog.tsx';
import classes from './ticket-menu.module.css';
import type { PrimaryAction, TicketMoves } from './ticket-moves.ts';

type TicketMenuProps = {
  moves: TicketMoves;
  primary: PrimaryAction | null;
  onOpen: (dialog: TicketDialogName) => void;
  onResolve: () => void;
};

/** Everything else that can be done; what never can be by this person is not here. */
export function TicketMenu({ moves, primary, onOpen, onResolve }: TicketMenuProps) {
  const { t } = useTranslation(['workspace', 'errors']);
  const explains = moves.guide !== null && moves.guide !== 'forbidden' && moves.edit;
  const guideRefused = explains ? moves.guide : null;
  const nothing =
    !moves.edit &&
    moves.give === null &&
    !moves.release &&
    !moves.cancel &&
    !moves.close &&
    guideRefused === null;
  if (nothing && (moves.reopen === null || primary === 'reopen')) return null;
  return (
    <Menu position="bottom-end" width={270} radius="lg" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t('action.more')}>
          <Ellipsis size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {guideRefused !== null && (
          <Menu.Item
            leftSection={<Footprints size={16} />}
            disabled
            className={classes.refused ?? ''}
          >
            {t('action.guide')}
            <span className={classes.why}>{t(`guideRefused.${whyNot(guideRefused)}`)}</span>
          </Menu.Item>
        )}
        {moves.edit && (
          <Menu.Item leftSection={<Pencil size={16} />} onClick={() => onOpen('edit')}>
            {t('action.edit')}
          </Menu.Item>
        )}
        {moves.give !== null && (
          <Menu.Item
            leftSection={
              moves.give === 'assign' ? <UserPlus size={16} /> : <ArrowRightLeft size={16} />
            }
            onClick={() => onOpen('give')}
          >
            {t(`action.${moves.give}`)}
          </Menu.Item>
        )}
        {moves.release && (
          <Menu.Item leftSection={<Undo2 size={16} />} onClick={() => onOpen('release')}>
            {t('action.release')}
          </Menu.Item>
        )}
        {moves.resolve && primary !== 'resolve' && (
          <Menu.Item leftSection={<CircleCheck size={16} />} onClick={onResolve}>
            {t('action.resolveMenu')}
          </Menu.Item>
        )}
        {moves.reopen !== null && primary !== 'reopen' && (
          <Menu.Item leftSection={<RotateCcw size={16} />} onClick={() => onOpen('reopen')}>
            {t('action.reopen')}
          </Menu.Item>
        )}
        {moves.close && (
          <Menu.Item leftSection={<Lock size={16} />} onClick={() => onOpen('close')}>
            {t('action.close')}
          </Menu.Item>
        )}
        {moves.cancel && (
          <Menu.Item
            color="var(--red-ink)"
            leftSection={<Ban size={16} />}
            onClick={() => onOpen('cancel')}
          >
            {t('action.cancel')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function whyNot(code: NonNullable<TicketMoves['guide']>): 'active' | 'not_in_progress' {
  return code === 'guidance_active' ? 'active' : 'not_in_progress';
}
