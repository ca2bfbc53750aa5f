import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './on-behalf-dialog.module.css';
import { OnBehalfForm } from './on-behalf-form.tsx';

type OnBehalfDialogProps = {
  opened: boolean;
  onClose: () => void;
  onOpenTicket: (ticketId: number) => void;
};

/** Somebody called or came by: a technician opens their ticket for them. */
export function OnBehalfDialog({ opened, onClose, onOpenTicket }: OnBehalfDialogProps) {
  const { t } = useTranslation(['dialogs', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('onBehalf.title')}
      centered
      radius="lg"
      size={560}
      // What was typed must not be lost by a click beside the dialog.
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ title: classes.title ?? '' }}
    >
      <OnBehalfForm
        onClose={onClose}
        onCreated={(ticketId) => {
          onClose();
          onOpenTicket(ticketId);
        }}
      />
    </Modal>
  );
}
