import type { WebhookMessage } from './webhook-message.ts';

/**
 * A message for Teams' Workflows ("When a Teams webhook request is received"), which take an
 * Adaptive Card and nothing else. Text runs, not text blocks: those would read `[here](https://…)`
 * in a title as a link.
 */
export function toTeamsMessage({ heading, text, facts, link }: WebhookMessage): object {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          fallbackText: `${heading} – ${text}`,
          msteams: { width: 'Full' },
          body: [
            toLine({ text: heading, size: 'Large', weight: 'Bolder' }),
            toLine({ text }),
            ...facts.map(({ name, value }) =>
              toLine({ text: `${name} `, isSubtle: true }, { text: value, weight: 'Bolder' }),
            ),
          ],
          actions:
            link === null ? [] : [{ type: 'Action.OpenUrl', title: link.text, url: link.url }],
        },
      },
    ],
  };
}

type Run = { text: string; size?: 'Large'; weight?: 'Bolder'; isSubtle?: true };

function toLine(...runs: Run[]): object {
  return {
    type: 'RichTextBlock',
    inlines: runs.map((run) => ({ type: 'TextRun', ...run })),
  };
}
