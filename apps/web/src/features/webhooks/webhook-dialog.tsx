import type { ManagedCategory } from '@etape/shared/catalogue';
import type { WebhookView } from '@etape/shared/webhooks';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { readFailure, translateError } from '../../app/domain-error.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { toastDone } from '../live/toasts.ts';
import { useWebhooks } from './use-webhooks.ts';
import {
  checkDraft,
  toCreation,
  toDraft,
  toUpdate,
  type WebhookDraft,
  type WebhookProblems,
} from './webhook-draft.ts';
import { WebhookFields } from './webhook-fields.tsx';

type WebhookDialogProps = {
  /** The one to edit; null: a new one. */
  webhook: WebhookView | null;
  categories: readonly ManagedCategory[];
  onClose: () => void;
};

/** Adds a channel, or changes one. What was typed is not thrown away without asking. */
export function WebhookDialog({ webhook, categories, onClose }: WebhookDialogProps) {
  const { t } = useTranslation(['webhooks', 'common']);
  const { create, update } = useWebhooks();
  const [initial] = useState(() => withKnown(toDraft(webhook), categories));
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<WebhookProblems>({});
  const [leaving, setLeaving] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const saving = webhook === null ? create : update;

  function change(changed: Partial<WebhookDraft>): void {
    setDraft((before) => ({ ...before, ...changed }));
    // Corrected or not: the complaint is about what stood there before.
    const untouched = Object.entries(problems).filter(([name]) => !(name in changed));
    setProblems(Object.fromEntries(untouched));
  }

  function show(found: WebhookProblems): void {
    flushSync(() => setProblems(found));
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  function save(): void {
    const found = checkDraft(draft, webhook);
    if (Object.keys(found).length > 0) {
      show(found);
      return;
    }
    const outcome = {
      onSuccess() {
        toastDone({ text: t(webhook === null ? 'created' : 'updated') });
        onClose();
      },
      onError(error: unknown) {
        const failure = readFailure(error);
        if (failure.kind === 'refused') show(failure.fields);
      },
    };
    if (webhook === null) create.mutate(toCreation(draft), outcome);
    else update.mutate(toUpdate(draft, webhook.id), outcome);
  }

  return (
    <>
      <ConfirmDialog
        opened={!leaving}
        title={t(webhook === null ? 'form.create' : 'form.update')}
        confirmLabel={webhook === null ? t('add') : t('common:save')}
        busy={saving.isPending}
        onConfirm={save}
        onClose={() => (draft === initial ? onClose() : setLeaving(true))}
      >
        <div ref={fields}>
          {saving.error && <Notice tone="red">{translateError(saving.error)}</Notice>}
          <WebhookFields
            draft={draft}
            problems={problems}
            webhook={webhook}
            categories={categories}
            onChange={change}
          />
        </div>
      </ConfirmDialog>
      <ConfirmDialog
        opened={leaving}
        danger
        title={t('discard.title')}
        confirmLabel={t('discard.confirm')}
        cancelLabel={t('discard.cancel')}
        onConfirm={onClose}
        onClose={() => setLeaving(false)}
      >
        {t('discard.text')}
      </ConfirmDialog>
    </>
  );
}

/** Without categories that have been deleted meanwhile: nobody could untick them. */
function withKnown(draft: WebhookDraft, categories: readonly ManagedCategory[]): WebhookDraft {
  const known = new Set(categories.map(({ id }) => id));
  return { ...draft, categoryIds: draft.categoryIds.filter((id) => known.has(id)) };
}
