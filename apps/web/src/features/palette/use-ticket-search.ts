import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../app/trpc.ts';
import { useAnswered } from '../../ui/use-answered.ts';

const PAUSE_MS = 180;
const LIMIT = 12;

/** Tickets by number or words; without words those in which something happened last. */
export function useTicketSearch(text: string) {
  const typed = text.trim().replace(/\s+/g, ' ');
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  const words = typed === '' ? '' : settled;
  const query = trpc.tickets.list.useQuery(
    { scope: 'all', limit: LIMIT, ...(words === '' ? {} : { search: words }) },
    // What was found stays until the next answer: nothing flickers with each letter.
    { placeholderData: keepPreviousData, staleTime: 5_000 },
  );
  const answered = useAnswered(words, query);
  return {
    words,
    /** What `found` is the answer to. */
    answered,
    found: query.data?.items ?? null,
    error: query.error,
    busy: typed !== words || query.isPlaceholderData,
    retry: () => void query.refetch(),
  };
}
