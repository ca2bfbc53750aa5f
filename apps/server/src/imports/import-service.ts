import { setImmediate as breathe } from 'node:timers/promises';
import type { AdminAction } from '@etape/shared/admin-log';
import { DomainError } from '@etape/shared/errors';
import type {
  ConfirmImportInput,
  StageRowsInput,
  StartImportInput,
} from '@etape/shared/imports/import-schemas';
import {
  countVerdicts,
  type ImportCounts,
  isSameCounts,
  type RowVerdict,
} from '@etape/shared/imports/verdicts';
import { IMPORT_LIMITS } from '@etape/shared/limits';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import { hasNoNul } from '@etape/shared/text-schemas';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import type { AppContext } from '../context.ts';
import type { ImportRecord } from '../db/schema.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { countImportRows, findFirstLines, findImportRows, getImport } from './import-queries.ts';
import {
  deleteImport,
  deleteImportsBefore,
  finishImport,
  insertImport,
  putImportRows,
} from './import-store.ts';
import { IMPORT_TARGETS } from './import-targets.ts';
import { splitRepeated } from './repeated-rows.ts';

/** How long rows wait for somebody to agree to them. */
const LIFETIME_MS = 24 * 60 * 60_000;

/** Begins to bring in a file. Throws `forbidden`. */
export async function startImport(
  ctx: AppContext,
  actor: Actor,
  input: StartImportInput,
): Promise<{ importId: string }> {
  checkMay(actor, input.kind);
  return transact(ctx, async (tx) => ({
    importId: await insertImport(tx, { ...input, userId: actor.id }),
  }));
}

/**
 * Takes rows of the file in, and says what would become of each; nothing else is written. Rows come
 * in the order of the file, and may be sent again. Throws `forbidden`, `not_found` or `validation`
 * (`rows` too many).
 */
export async function stageRows(
  ctx: AppContext,
  actor: Actor,
  { importId, rows }: StageRowsInput,
): Promise<RowVerdict[]> {
  const { kind } = await getOpenImport(ctx, actor, importId);
  const { keyOf, check } = IMPORT_TARGETS[kind];
  // A key with a NUL fits no database, and its row is refused anyway.
  const keyed = rows.map((row) => {
    const key = keyOf(row.cells);
    return { ...row, key: key !== null && hasNoNul(key) ? key : null };
  });
  await transact(ctx, async (tx) => {
    await putImportRows(tx, importId, keyed);
    if ((await countImportRows(tx.db, importId)) > IMPORT_LIMITS.rows) {
      throw new DomainError('validation', { fields: { rows: 'too_long' } });
    }
  });
  const keys = keyed.flatMap(({ key }) => key ?? []);
  const firstLines = await findFirstLines(ctx.db.read, importId, keys);
  const { unlike, repeated } = splitRepeated(kind, keyed, firstLines);
  const checked = await check(ctx.db.read, unlike);
  return [...checked, ...repeated].sort((one, other) => one.line - other.line);
}

/**
 * Does what was seen and agreed to, all of it at once: where the desk has changed so that something
 * else would come of it, nothing is written. Asked again, it answers as the first time. Throws
 * `forbidden`, `not_found` or `import_outdated`.
 */
export async function confirmImport(
  ctx: AppContext,
  actor: Actor,
  { importId, expected, invite }: ConfirmImportInput,
): Promise<ImportCounts> {
  return transact(ctx, async (tx) => {
    const file = await getImport(tx.db, { importId, userId: actor.id });
    checkMay(actor, file.kind);
    if (file.result !== null) return parseResult(file.result);
    const counts = countVerdicts(await writeRows(ctx, tx, { actor, file, invite }));
    if (!isSameCounts(counts, expected)) throw new DomainError('import_outdated');
    await recordImport(tx, { actor, file, counts });
    await finishImport(tx, importId, counts);
    return counts;
  });
}

/** Forgets the rows. Throws `forbidden` or `not_found`. */
export async function cancelImport(ctx: AppContext, actor: Actor, importId: string): Promise<void> {
  await getOpenImport(ctx, actor, importId);
  await transact(ctx, (tx) => deleteImport(tx, importId));
}

/** Forgets what nobody came back for, a day after it was begun. */
export async function forgetImports(ctx: AppContext): Promise<void> {
  await transact(ctx, (tx) => deleteImportsBefore(tx, tx.now - LIFETIME_MS));
}

async function writeRows(
  ctx: AppContext,
  tx: Tx,
  { actor, file, invite }: { actor: Actor; file: ImportRecord; invite: boolean },
): Promise<RowVerdict[]> {
  const rows = await findImportRows(tx.db, file.id);
  const firstLines = new Map(
    rows.toReversed().flatMap(({ key, line }) => (key === null ? [] : [[key, line] as const])),
  );
  const { unlike, repeated } = splitRepeated(file.kind, rows, firstLines);
  const verdicts: RowVerdict[] = repeated;
  for (let begin = 0; begin < unlike.length; begin += IMPORT_LIMITS.batch) {
    const batch = unlike.slice(begin, begin + IMPORT_LIMITS.batch);
    verdicts.push(
      ...(await IMPORT_TARGETS[file.kind].write(ctx, tx, { actor, rows: batch, invite })),
    );
    // Ten thousand rows take a second or two: whoever reads meanwhile need not wait for the last.
    await breathe();
  }
  return verdicts;
}

/** One entry for the file: thousands would bury everything else. */
async function recordImport(
  tx: Tx,
  { actor, file, counts }: { actor: Actor; file: ImportRecord; counts: ImportCounts },
): Promise<void> {
  const label = file.file_name;
  const entry: { action: AdminAction; subject: { type: 'equipment' | 'user'; label: string } } =
    file.kind === 'equipment'
      ? { action: 'equipment_imported', subject: { type: 'equipment', label } }
      : { action: 'users_imported', subject: { type: 'user', label } };
  await recordAdminAction(tx, { actor, ...entry, after: counts });
}

async function getOpenImport(
  ctx: AppContext,
  actor: Actor,
  importId: string,
): Promise<ImportRecord> {
  const file = await getImport(ctx.db.read, { importId, userId: actor.id });
  checkMay(actor, file.kind);
  if (file.result !== null) throw new DomainError('not_found');
  return file;
}

function checkMay(actor: Actor, kind: ImportRecord['kind']): void {
  if (!canOnDesk(actor, IMPORT_TARGETS[kind].permission)) throw new DomainError('forbidden');
}

/** The boundary: only `finishImport` writes them. */
function parseResult(text: string): ImportCounts {
  return JSON.parse(text) as ImportCounts;
}
