import type { EquipmentDetails } from '@etape/shared/catalogue';
import { canOnDesk } from '@etape/shared/permissions';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../auth/session-store.ts';
import { CatalogueActions } from './catalogue-actions.tsx';
import { EquipmentDialog } from './equipment-dialog.tsx';
import classes from './equipment-header.module.css';
import { equipmentName } from './equipment-name.ts';
import { EquipmentStatusMenu } from './equipment-status-menu.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { useEquipmentArchiving } from './use-equipment-archiving.ts';

type EquipmentHeaderProps = { equipment: EquipmentDetails };

/** Which piece this is, whether it works, and what can be done with it. */
export function EquipmentHeader({ equipment }: EquipmentHeaderProps) {
  const { t } = useTranslation('catalogue');
  const navigate = useNavigate();
  const manages = canOnDesk(useCurrentUser(), 'catalogue.manage');
  const archiving = useEquipmentArchiving(() => navigate({ to: '/admin/equipment' }));
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const close = () => setDialog(null);
  const item = { id: equipment.id, name: equipmentName(equipment), archived: equipment.archived };
  return (
    <header>
      {manages && (
        <Link to="/admin/equipment" className={classes.back}>
          <ArrowLeft size={17} aria-hidden="true" />
          {t('equipment.title')}
        </Link>
      )}
      <div className={classes.row}>
        <div className={classes.words}>
          <h1 className={classes.title}>{equipment.model}</h1>
          <p className={classes.facts}>
            {equipment.type} · {equipment.serialNumber}
          </p>
        </div>
        <div className={classes.actions}>
          <EquipmentStatusMenu equipment={equipment} />
          {manages && (
            <CatalogueActions
              kind="equipment"
              item={item}
              used={equipment.tickets.total > 0}
              archiving={archiving}
              onEdit={() => setDialog('edit')}
              onRemove={() => setDialog('remove')}
            />
          )}
        </div>
      </div>
      {dialog === 'edit' && <EquipmentDialog equipment={equipment} onClose={close} />}
      {dialog === 'remove' && (
        <RemoveDialog kind="equipment" item={item} archiving={archiving} onClose={close} />
      )}
    </header>
  );
}
