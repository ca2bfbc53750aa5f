import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Input.layer.css';
// After the above: it moves the description under its label.
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShortcutGroup } from './shortcut-group.tsx';
import classes from './shortcuts-dialog.module.css';
import { useSingleKeys } from './single-keys.ts';

type ShortcutsDialogProps = { opened: boolean; onClose: () => void };

/** The list of all shortcuts, and the switch for those of a single key. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const singleKeys = useSingleKeys();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      centered
      radius="lg"
      size={520}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ title: classes.title ?? '' }}
    >
      <ShortcutGroup group="queue" enabled={singleKeys.on} />
      <ShortcutGroup group="ticket" enabled={singleKeys.on} />
      <ShortcutGroup group="everywhere" enabled={singleKeys.on} />
      <Switch
        className={classes.switch ?? ''}
        checked={singleKeys.on}
        onChange={(event) => singleKeys.change(event.currentTarget.checked)}
        label={t('shortcuts.single')}
        description={t('shortcuts.singleText')}
      />
    </Modal>
  );
}
