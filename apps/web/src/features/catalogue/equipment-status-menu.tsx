import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import { EQUIPMENT_STATUSES, type Equipment } from '@etape/shared/tickets';
import { Menu } from '@mantine/core';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { EquipmentStatusPill } from '../../ui/equipment-status-pill.tsx';
import { toastDone, toastFailure } from '../live/toasts.ts';
import classes from './equipment-status-menu.module.css';

type EquipmentStatusMenuProps = { equipment: Pick<Equipment, 'id' | 'model' | 'status'> };

/** Whether a piece works, which whoever is allowed to changes on the spot. */
export function EquipmentStatusMenu({ equipment }: EquipmentStatusMenuProps) {
  const { t } = useTranslation();
  const utils = trpc.useUtils();
  const change = trpc.equipment.changeStatus.useMutation({
    async onSuccess({ id, model, status }) {
      utils.equipment.get.setData({ equipmentId: id }, (before) => before && { ...before, status });
      const name = t(`equipmentStatus.${status}`);
      toastDone({ text: t('equipmentIs', { model, status: name }) });
      await utils.equipment.invalidate();
    },
    onError: (error) => toastFailure(translateError(error)),
  });
  // Until the answer is there, what was chosen.
  const status = change.isPending ? change.variables.status : equipment.status;

  function choose(value: string): void {
    const next = EQUIPMENT_STATUSES.find((one) => one === value);
    if (next !== undefined) change.mutate({ equipmentId: equipment.id, status: next });
  }

  return (
    <Menu position="bottom-start" width={200} radius="lg" shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={classes.button}
          aria-busy={change.isPending}
          aria-label={t('changeEquipmentStatus', { status: t(`equipmentStatus.${status}`) })}
        >
          <EquipmentStatusPill status={status} />
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={status} onChange={choose}>
          {EQUIPMENT_STATUSES.map((one) => (
            <Menu.RadioItem
              key={one}
              value={one}
              closeMenuOnClick
              checkIcon={<Check size={15} aria-hidden="true" />}
            >
              {t(`equipmentStatus.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
