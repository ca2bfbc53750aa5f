import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './palette.module.css';
import { PaletteSearch } from './palette-search.tsx';

type PaletteProps = {
  opened: boolean;
  onClose: () => void;
  onOpenTicket: (ticketId: number) => void;
};

/** Ctrl K: finds any ticket that this person may see. */
export function Palette({ opened, onClose, onOpenTicket }: PaletteProps) {
  const { t } = useTranslation('workspace');
  return (
    <Modal.Root opened={opened} onClose={onClose} padding={0} size={600} yOffset="12dvh">
      <Modal.Overlay />
      <Modal.Content className={classes.content ?? ''} radius="lg" aria-label={t('palette.title')}>
        <Modal.Body className={classes.body ?? ''}>
          <PaletteSearch
            onClose={onClose}
            onPick={(ticketId) => {
              onClose();
              onOpenTicket(ticketId);
            }}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
