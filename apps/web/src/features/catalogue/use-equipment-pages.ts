import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../app/trpc.ts';
import type { EquipmentSearch } from './equipment-search.ts';

/** A list of equipment, page by page, by model. */
export function useEquipmentPages({ department, state, archived, ...filters }: EquipmentSearch) {
  const query = trpc.equipment.page.useInfiniteQuery(
    { ...filters, departmentId: department, status: state, archived: archived === true },
    // What was found stays until the next answer: nothing flickers with each letter.
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  return { ...query, equipment: query.data?.pages.flatMap((page) => page.items) ?? null };
}
