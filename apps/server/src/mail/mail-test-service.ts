import { randomUUID } from 'node:crypto';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { MailTestResult } from '@etape/shared/settings';
import type { AppContext } from '../context.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { findUser } from '../users/user-queries.ts';
import { toTestLetter } from './account-letter.ts';
import { toMailMessage } from './mail-message.ts';
import { sendBySmtp } from './smtp.ts';

/** Somebody waits for the answer. */
const PATIENCE_MS = 20_000;

/**
 * Sends an administrator a mail now, with the settings that are saved, to see whether that works;
 * also where mail is switched off. Throws `forbidden`.
 */
export async function testMail(ctx: AppContext, actor: Actor): Promise<MailTestResult> {
  if (!canOnDesk(actor, 'settings.manage')) throw new DomainError('forbidden');
  const db = ctx.db.read;
  const settings = await getSettings(db, 'mail');
  if (settings.host === '' || settings.from === '') return { ok: false, reason: 'mail_off' };
  const user = await findUser(db, actor.id);
  if (user === null) throw new DomainError('not_found');
  const { name: organisation } = await getSettings(db, 'organisation');
  const letter = toTestLetter({ language: user.language, organisation });
  const mail = toMailMessage(settings, letter, { id: randomUUID(), to: user.email });
  try {
    return {
      ok: true,
      answer: await sendBySmtp(settings, mail, AbortSignal.timeout(PATIENCE_MS)),
    };
  } catch (failure) {
    return { ok: false, reason: failure instanceof Error ? failure.message : String(failure) };
  }
}
