import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import { beginHistory } from '../db/histories.ts';
import type { Db } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { forgetInAdminLog } from './admin-log-store.ts';
import { findUnfinishedTicketOf, getPersonRow } from './person-queries.ts';
import { forgetName, forgetTraces } from './person-store.ts';
import { PRIVACY_TEXTS } from './privacy-texts.ts';
import { eraseTexts } from './texts-store.ts';

export type Anonymisation = {
  email: string;
  /** Whether what the person wrote stays as it is, or goes. */
  texts: 'keep' | 'erase';
  /** Epoch milliseconds. */
  now: number;
};

/**
 * Makes a person unknown: no name, address, number, session or device is left, and what they wrote
 * stays or goes. What happened stays as it happened, by “Anonyme #12”: numbers, times and states are
 * those of before. Everything or nothing; a new history begins, so that open screens read anew.
 *
 * Throws an Error in one line when nobody has the address, the account is still active, or it stands
 * in an unfinished ticket.
 */
export async function anonymisePerson(
  db: Db,
  { email, texts, now }: Anonymisation,
): Promise<{ label: string }> {
  return db.transaction().execute(async (transaction) => {
    // The desk is stopped: nobody is there to be told after the commit.
    const tx: Tx = { db: transaction, now, onCommit: () => undefined };
    const person = await getPersonRow(tx.db, email);
    if (person.active === 1) {
      throw new Error(`${email} still has an active account: deactivate it first`);
    }
    const unfinished = await findUnfinishedTicketOf(tx.db, person.id);
    if (unfinished !== null) {
      throw new Error(`${email} stands in ticket #${unfinished}, which is not finished: close it`);
    }
    const { language } = await getSettings(tx.db, 'organisation');
    const { anonymous, erased } = PRIVACY_TEXTS[language];
    const label = `${anonymous} #${person.id}`;
    await forgetTraces(tx, person);
    await forgetName(tx, person.id, anonymous);
    if (texts === 'erase') await eraseTexts(tx.db, person.id, erased);
    await forgetInAdminLog(tx.db, person.id, label);
    await recordAdminAction(tx, {
      actor: null,
      action: 'user_anonymised',
      subject: { type: 'user', id: person.id, label },
      after: { textsErased: texts === 'erase' },
    });
    await beginHistory(tx.db, now);
    return { label };
  });
}
