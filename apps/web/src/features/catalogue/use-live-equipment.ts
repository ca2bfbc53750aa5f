import { useEffect, useRef } from 'react';
import { trpc } from '../../app/trpc.ts';
import { useDeskChange } from '../live/desk-changes.ts';

/** A burst of changes is one reading. */
const SETTLE_MS = 300;

/** Keeps the tickets about a piece as they are on the desk. */
export function useLiveEquipment(equipmentId: number): void {
  const utils = trpc.useUtils();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useDeskChange(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void utils.equipment.get.invalidate({ equipmentId });
      void utils.tickets.list.invalidate();
    }, SETTLE_MS);
  });
}
