import type { UpdateChoiceInput } from '@etape/shared/notification-schemas';
import type { NotificationChoices } from '@etape/shared/notifications';
import { useState } from 'react';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { toastFailure } from '../live/toasts.ts';

/** The choices of whoever is signed in. A change shows at once and goes back if it cannot be kept. */
export function useNotificationChoices() {
  const utils = trpc.useUtils().notifications.choices.get;
  const query = trpc.notifications.choices.get.useQuery();
  const [saved, setSaved] = useState(false);
  const update = trpc.notifications.choices.update.useMutation({
    // One after the other: the last answer is what stands.
    scope: { id: 'notification-choices' },
    async onMutate(choice) {
      setSaved(false);
      await utils.cancel();
      utils.setData(undefined, (before) => before && withChoice(before, choice));
    },
    onSuccess: () => setSaved(true),
    onError: (error) => toastFailure(translateError(error)),
    onSettled: () => utils.invalidate(),
  });
  return { query, choose: (choice: UpdateChoiceInput) => update.mutate(choice), saved };
}

function withChoice(
  before: NotificationChoices,
  { kind, channel, enabled }: UpdateChoiceInput,
): NotificationChoices {
  const kinds = before.kinds.map((one) =>
    one.kind === kind ? { ...one, channels: { ...one.channels, [channel]: enabled } } : one,
  );
  return { ...before, kinds };
}
