import { trpc } from '../../app/trpc.ts';

/** All channels, and whatever changes them. */
export function useWebhooks() {
  const utils = trpc.useUtils().webhooks.list;
  const refresh = () => utils.invalidate();
  return {
    query: trpc.webhooks.list.useQuery(),
    create: trpc.webhooks.create.useMutation({ onSuccess: refresh }),
    update: trpc.webhooks.update.useMutation({ onSuccess: refresh }),
    // Whatever came of it: deleted by somebody else meanwhile, it must go from the screen as well.
    remove: trpc.webhooks.delete.useMutation({ onSettled: refresh }),
  };
}
