import type { EquipmentDetails, EquipmentPage } from '@etape/shared/catalogue';
import type { ListEquipmentInput } from '@etape/shared/catalogue-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import { toIso } from '../clock.ts';
import type { AppContext } from '../context.ts';
import { countTicketsOfEquipment } from '../tickets/stats-queries.ts';
import { findEquipmentPage } from './equipment-page.ts';
import { getEquipmentRecord } from './equipment-queries.ts';

/** More kinds than this would be a list of nothing. */
const MAX_TYPES = 200;

/** One piece with how many of the tickets about it the reader may see. Throws `forbidden`, `not_found`. */
export async function readEquipment(
  ctx: AppContext,
  actor: Actor,
  equipmentId: number,
): Promise<EquipmentDetails> {
  checkMayList(actor);
  const record = await getEquipmentRecord(ctx.db.read, equipmentId);
  return { ...record, tickets: await countTicketsOfEquipment(ctx.db.read, actor, equipmentId) };
}

/** A page of all equipment, by model. Throws `forbidden` or `validation` (`cursor`). */
export async function pageEquipment(
  ctx: AppContext,
  actor: Actor,
  input: ListEquipmentInput,
): Promise<EquipmentPage> {
  checkMayList(actor);
  const today = toIso(ctx.clock.now()).slice(0, 10);
  return findEquipmentPage(ctx.db.read, { ...input, today });
}

/** The types that equipment has, for choosing and filtering. Throws `forbidden`. */
export async function listEquipmentTypes(ctx: AppContext, actor: Actor): Promise<string[]> {
  checkMayList(actor);
  const rows = await ctx.db.read
    .selectFrom('equipment')
    .select('type')
    .distinct()
    .orderBy('type')
    .limit(MAX_TYPES)
    .execute();
  return rows.map((row) => row.type);
}

function checkMayList(actor: Actor): void {
  if (!canOnDesk(actor, 'equipment.listAll')) throw new DomainError('forbidden');
}
