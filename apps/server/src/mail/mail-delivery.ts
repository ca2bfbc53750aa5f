import { accountLinkPath, LINK_PURPOSES, type LinkPurpose } from '@etape/shared/account-links';
import { NOTIFICATION_KINDS } from '@etape/shared/notifications';
import { z } from 'zod';
import { issueAccountLink } from '../account-links/account-link-service.ts';
import { findSession } from '../auth/session-queries.ts';
import type { AppContext } from '../context.ts';
import type { UserRow } from '../db/schema.ts';
import { transact } from '../db/transaction.ts';
import { type Delivery, NeedlessError, UndeliverableError } from '../outbox/outbox-topics.ts';
import { FACTOR_NEWS } from '../second-factors/factor-news-service.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { findTicket } from '../tickets/ticket-queries.ts';
import { toTicketView } from '../tickets/ticket-record.ts';
import { findUser } from '../users/user-queries.ts';
import { toAccountLetter } from './account-letter.ts';
import { toFactorLetter } from './factor-letter.ts';
import type { Letter } from './letter.ts';
import { toMailMessage } from './mail-message.ts';
import { toNewsLetter } from './news-letter.ts';
import { findNews } from './news-queries.ts';
import { toSessionLetter } from './session-letter.ts';
import { sendBySmtp } from './smtp.ts';

const newsSchema = z.object({
  type: z.literal('notifications'),
  userId: z.int(),
  ticketId: z.int(),
  items: z.array(z.object({ kind: z.enum(NOTIFICATION_KINDS), seq: z.int() })),
});

const payloadSchema = z.discriminatedUnion('type', [
  newsSchema,
  z.object({ type: z.enum(LINK_PURPOSES), userId: z.int() }),
  z.object({ type: z.enum(FACTOR_NEWS), userId: z.int(), at: z.int() }),
  z.object({ type: z.literal('session_reused'), userId: z.int(), sessionId: z.string() }),
]);

/** Mail servers of the large providers take few connections of one sender at a time. */
export const MAILS_AT_ONCE = 2;

/**
 * Sends one person one mail, about what is so now. Throws an UndeliverableError where mail is off or
 * the recipient is refused for good, a NeedlessError where there is nothing to tell any more.
 */
export async function deliverMail(
  ctx: AppContext,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<void> {
  const payload = payloadSchema.parse(delivery.payload);
  const settings = await getSettings(ctx.db.read, 'mail');
  if (!settings.enabled) throw new UndeliverableError('mail_off');
  const recipient = await findUser(ctx.db.read, payload.userId);
  if (recipient === null || recipient.active === 0) throw new NeedlessError();
  const { name: organisation } = await getSettings(ctx.db.read, 'organisation');
  const to = recipient.email;
  if (payload.type === 'notifications') {
    const letter = await writeNews(ctx, organisation, { recipient, ...payload });
    const { ticketId } = payload;
    const mail = toMailMessage(settings, letter, { id: delivery.id, to, ticketId });
    await sendBySmtp(settings, mail, signal);
    return;
  }
  const letter = await writeAccountLetter(ctx, organisation, { recipient, payload });
  await sendBySmtp(settings, toMailMessage(settings, letter, { id: delivery.id, to }), signal);
}

type AccountPayload = Exclude<z.infer<typeof payloadSchema>, { type: 'notifications' }>;

function writeAccountLetter(
  ctx: AppContext,
  organisation: string,
  { recipient, payload }: { recipient: UserRow; payload: AccountPayload },
): Letter | Promise<Letter> {
  switch (payload.type) {
    case 'session_reused':
      return writeSession(ctx, organisation, { recipient, sessionId: payload.sessionId });
    case 'invitation':
    case 'password_reset':
      return writeLink(ctx, organisation, { recipient, purpose: payload.type });
    default: {
      const { type: news, at } = payload;
      const { language } = recipient;
      return toFactorLetter({ language, organisation, publicUrl: ctx.publicUrl, news, at });
    }
  }
}

type NewsOrder = { recipient: UserRow } & z.infer<typeof newsSchema>;

async function writeNews(
  ctx: AppContext,
  organisation: string,
  { recipient, ticketId, items }: NewsOrder,
): Promise<Letter> {
  const ticket = await findTicket(ctx.db.read, ticketId);
  if (ticket === null) throw new NeedlessError();
  const news = await findNews(ctx.db.read, recipient, { ticket, items });
  if (news.length === 0) throw new NeedlessError();
  const { publicUrl } = ctx;
  return toNewsLetter(
    { organisation, publicUrl },
    { recipient, ticket: toTicketView(ticket), news },
  );
}

async function writeSession(
  { db, publicUrl }: AppContext,
  organisation: string,
  { recipient, sessionId }: { recipient: UserRow; sessionId: string },
): Promise<Letter> {
  const session = await findSession(db.read, sessionId);
  if (session === null || session.revokedAt === null) throw new NeedlessError();
  const { userAgent, createdAt, revokedAt: endedAt } = session;
  return toSessionLetter({
    language: recipient.language,
    organisation,
    publicUrl,
    session: { userAgent, createdAt, endedAt },
  });
}

/** The link is made only now: it works for as long as it says, and stands in no outbox. */
async function writeLink(
  ctx: AppContext,
  organisation: string,
  { recipient, purpose }: { recipient: UserRow; purpose: LinkPurpose },
): Promise<Letter> {
  // They have come by another link meanwhile.
  if (purpose === 'invitation' && recipient.password_set_at !== null) throw new NeedlessError();
  if (ctx.publicUrl === null) throw new UndeliverableError('address_unknown');
  const order = { userId: recipient.id, purpose };
  const { token, expiresAt } = await transact(ctx, (tx) => issueAccountLink(tx, order));
  const { email, first_name: firstName, language } = recipient;
  return toAccountLetter({
    purpose,
    recipient: { email, firstName, language },
    organisation,
    url: `${ctx.publicUrl}${accountLinkPath(token)}`,
    validForMs: expiresAt - ctx.clock.now(),
  });
}
