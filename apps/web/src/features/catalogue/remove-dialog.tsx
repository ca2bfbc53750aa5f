import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { Archiving, CatalogueItem, CatalogueKind } from './use-archiving.ts';

type RemoveDialogProps = {
  kind: CatalogueKind;
  item: CatalogueItem;
  archiving: Archiving;
  onClose: () => void;
};

/** Deleting is the one thing here that cannot be taken back. */
export function RemoveDialog({ kind, item, archiving, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('catalogue');
  const [busy, setBusy] = useState(false);
  return (
    <ConfirmDialog
      opened
      danger
      title={t(`${kind}.removeTitle`, { name: item.name })}
      confirmLabel={t('removeConfirm')}
      busy={busy}
      onConfirm={() => {
        setBusy(true);
        void archiving.remove(item).finally(onClose);
      }}
      onClose={onClose}
    >
      {t('removeText')}
    </ConfirmDialog>
  );
}
