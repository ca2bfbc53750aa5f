import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import type { CreateWebhookInput, UpdateWebhookInput } from '@etape/shared/webhook-schemas';
import type { WebhookService, WebhookTickets, WebhookView } from '@etape/shared/webhooks';
import { checkText } from '../../ui/check-fields.ts';

/** A webhook as it stands in the form. An empty address keeps the one that the server has. */
export type WebhookDraft = {
  name: string;
  service: WebhookService;
  url: string;
  tickets: WebhookTickets;
  someCategories: boolean;
  categoryIds: readonly number[];
  active: boolean;
};

export type WebhookProblems = Partial<Record<'name' | 'url' | 'categoryIds', FieldProblem>>;

const EMPTY: WebhookDraft = {
  name: '',
  service: 'teams',
  url: '',
  tickets: 'all',
  someCategories: false,
  categoryIds: [],
  active: true,
};

export function toDraft(webhook: WebhookView | null): WebhookDraft {
  if (webhook === null) return EMPTY;
  const { name, service, tickets, categoryIds, active } = webhook;
  return {
    name,
    service,
    url: '',
    tickets,
    someCategories: categoryIds !== null,
    categoryIds: categoryIds ?? [],
    active,
  };
}

/** What is wrong with it before the server has a look. */
export function checkDraft(draft: WebhookDraft, webhook: WebhookView | null): WebhookProblems {
  const name = checkText(draft.name, LIMITS.name);
  const url = checkUrl(draft.url, webhook !== null);
  return {
    ...(name === null ? {} : { name }),
    ...(url === null ? {} : { url }),
    ...(draft.someCategories && draft.categoryIds.length === 0
      ? { categoryIds: 'required' as const }
      : {}),
  };
}

export function toCreation(draft: WebhookDraft): CreateWebhookInput {
  const { name, service, url, tickets, someCategories, categoryIds, active } = draft;
  return {
    name,
    service,
    url: url.trim(),
    tickets,
    categoryIds: someCategories ? [...categoryIds] : null,
    active,
  };
}

export function toUpdate(draft: WebhookDraft, webhookId: number): UpdateWebhookInput {
  const { url, ...rest } = toCreation(draft);
  return { webhookId, ...rest, ...(url === '' ? {} : { url }) };
}

function checkUrl(url: string, optional: boolean): FieldProblem | null {
  if (url.trim() === '') return optional ? null : 'required';
  return (
    checkText(url, LIMITS.address) ?? (/^https?:\/\/\S+$/i.test(url.trim()) ? null : 'invalid')
  );
}
