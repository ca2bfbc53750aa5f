import { Archive, ArchiveRestore, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type RowAction, RowMenu } from '../../ui/row-menu.tsx';
import type { Archiving, CatalogueItem, CatalogueKind } from './use-archiving.ts';

type CatalogueActionsProps = {
  kind: CatalogueKind;
  item: CatalogueItem & { archived: boolean };
  /** Something refers to it, so it cannot be deleted; left out: not known here, nor offered. */
  used?: boolean;
  archiving: Archiving;
  onEdit: () => void;
  onRemove?: () => void;
};

/** What can be done with what the catalogue holds. */
export function CatalogueActions(props: CatalogueActionsProps) {
  const { kind, item, used, archiving, onEdit, onRemove } = props;
  const { t } = useTranslation('catalogue');
  const remove: RowAction[] =
    used === undefined || onRemove === undefined
      ? []
      : [
          {
            label: t('remove'),
            icon: Trash2,
            danger: true,
            onClick: onRemove,
            ...(used ? { refused: t(`${kind}.inUse`) } : {}),
          },
        ];
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
        ...remove,
      ]}
    />
  );
}
