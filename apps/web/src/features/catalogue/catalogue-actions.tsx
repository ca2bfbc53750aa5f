import { Archive, ArchiveRestore, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RowMenu } from '../../ui/row-menu.tsx';
import type { Archiving, CatalogueItem, CatalogueKind } from './use-archiving.ts';

type CatalogueActionsProps = {
  kind: CatalogueKind;
  item: CatalogueItem & { archived: boolean };
  /** Something refers to it: it cannot be deleted. */
  used: boolean;
  archiving: Archiving;
  onEdit: () => void;
  onRemove: () => void;
};

/** What can be done with a department or a category. */
export function CatalogueActions(props: CatalogueActionsProps) {
  const { kind, item, used, archiving, onEdit, onRemove } = props;
  const { t } = useTranslation('catalogue');
  return (
    <RowMenu
      label={t('actionsOn', { name: item.name })}
      actions={[
        { label: t(`${kind}.edit`), icon: Pencil, onClick: onEdit },
        item.archived
          ? {
              label: t('restore'),
              icon: ArchiveRestore,
              onClick: () => void archiving.restore(item),
            }
          : { label: t('archive'), icon: Archive, onClick: () => void archiving.archive(item) },
        {
          label: t('remove'),
          icon: Trash2,
          danger: true,
          onClick: onRemove,
          ...(used ? { refused: t(`${kind}.inUse`) } : {}),
        },
      ]}
    />
  );
}
