import type { WebhookMessage } from './webhook-message.ts';

/**
 * A message for Slack's incoming webhooks, after https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.
 * `text` is what notifications and screen readers say.
 */
export function toSlackMessage({ heading, text, facts, link }: WebhookMessage): object {
  const title = link === null ? escapeText(text) : `<${link.url}|${escapeText(text)}>`;
  return {
    text: escapeText(`${heading} – ${text}`),
    // Links in what people wrote stay text, without a preview fetched from elsewhere.
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `*${escapeText(heading)}*\n${title}`, verbatim: true },
      },
      ...(facts.length === 0 ? [] : [{ type: 'section', fields: facts.map(toField) }]),
    ],
  };
}

function toField({ name, value }: { name: string; value: string }): object {
  return {
    type: 'mrkdwn',
    text: `*${escapeText(name)}*\n${escapeText(value)}`,
    verbatim: true,
  };
}

/** The three characters that begin markup in Slack: without them, `<!channel>` would call everybody. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
