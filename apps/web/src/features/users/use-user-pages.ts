import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../app/trpc.ts';
import type { UserSearch } from './user-search.ts';

const PAGE_SIZE = 50;

/** Everybody whom the filters let through, page by page; `null` until the first page is there. */
export function useUserPages(filters: UserSearch) {
  const query = trpc.users.list.useInfiniteQuery(
    { ...usersInput(filters), limit: PAGE_SIZE },
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    },
  );
  return { ...query, users: query.data?.pages.flatMap((page) => page.items) ?? null };
}

/** The filters as the server knows them. */
export function usersInput({ search, role, department, account }: UserSearch) {
  return { search, role, departmentId: department, status: account };
}
