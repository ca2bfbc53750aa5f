type Pages = {
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => Promise<unknown>;
};

/** How a list goes on that comes in pages, for the place at its end. */
export function moreOf({ isFetchingNextPage, isFetchNextPageError, fetchNextPage }: Pages) {
  return {
    busy: isFetchingNextPage,
    failed: isFetchNextPageError && !isFetchingNextPage,
    onMore: () => {
      if (!isFetchingNextPage) void fetchNextPage();
    },
  };
}
