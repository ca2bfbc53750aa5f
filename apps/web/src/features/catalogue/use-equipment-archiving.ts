import { trpc } from '../../app/trpc.ts';
import { useArchiving } from './use-archiving.ts';

/** `onRemoved`: before what showed it is read again. */
export function useEquipmentArchiving(onRemoved: () => Promise<void> = async () => undefined) {
  const utils = trpc.useUtils();
  const archive = trpc.equipment.archive.useMutation();
  const restore = trpc.equipment.restore.useMutation();
  const remove = trpc.equipment.delete.useMutation();
  return useArchiving('equipment', {
    archive: (equipmentId) => archive.mutateAsync({ equipmentId }),
    restore: (equipmentId) => restore.mutateAsync({ equipmentId }),
    async remove(equipmentId) {
      await remove.mutateAsync({ equipmentId });
      await onRemoved();
    },
    refresh: () => utils.equipment.invalidate(),
  });
}
