import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../app/trpc.ts';
import type { EquipmentSearch } from './equipment-search.ts';

/** A list of equipment, page by page, by model. */
export function useEquipmentPages(filters: EquipmentSearch) {
  const query = trpc.equipment.page.useInfiniteQuery(
    equipmentInput(filters),
    // What was found stays until the next answer: nothing flickers with each letter.
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  return { ...query, equipment: query.data?.pages.flatMap((page) => page.items) ?? null };
}

/** The filters as the server knows them. */
export function equipmentInput({ department, state, archived, ...words }: EquipmentSearch) {
  return { ...words, departmentId: department, status: state, archived: archived === true };
}
