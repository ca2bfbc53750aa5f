import type { EquipmentDetails, EquipmentPage } from '@etape/shared/catalogue';
import type { ListEquipmentInput } from '@etape/shared/catalogue-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import { addDays, WARRANTY_NOTICE_DAYS, type WarrantyState } from '@etape/shared/warranty';
import { toIso } from '../clock.ts';
import type { AppContext } from '../context.ts';
import { containsWords } from '../db/contains-words.ts';
import { decodeTextCursor, encodeTextCursor } from '../db/text-cursor.ts';
import { countTicketsOfEquipment } from '../tickets/stats-queries.ts';
import { getEquipmentRecord } from './equipment-queries.ts';
import { selectEquipment, toEquipmentRecord } from './equipment-record.ts';

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
  const { departmentId, status, type, warranty, search } = input;
  let query = selectEquipment(ctx.db.read).where(
    'equipment.archived_at',
    input.archived ? 'is not' : 'is',
    null,
  );
  if (departmentId !== undefined) {
    query = query.where('equipment.department_id', '=', departmentId);
  }
  if (status !== undefined) query = query.where('equipment.status', '=', status);
  if (type !== undefined) query = query.where('equipment.type', '=', type);
  if (warranty !== undefined) {
    query = withWarranty(query, warranty, toIso(ctx.clock.now()).slice(0, 10));
  }
  if (search !== undefined) query = query.where(containsWords('equipment.search_text', search));
  if (input.cursor != null) {
    const { text, id } = decodeTextCursor(input.cursor);
    query = query.where((eb) =>
      eb.or([
        eb('equipment.search_text', '>', text),
        eb.and([eb('equipment.search_text', '=', text), eb('equipment.id', '>', id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('equipment.search_text')
    .orderBy('equipment.id')
    .limit(input.limit + 1)
    .execute();
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: page.map(toEquipmentRecord),
    nextCursor:
      rows.length > page.length && last
        ? encodeTextCursor({ text: last.search_text, id: last.id })
        : null,
  };
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

type EquipmentQuery = ReturnType<typeof selectEquipment>;

function withWarranty(query: EquipmentQuery, state: WarrantyState, today: string): EquipmentQuery {
  const column = 'equipment.warranty_until';
  const noticed = addDays(today, WARRANTY_NOTICE_DAYS);
  switch (state) {
    case 'none':
      return query.where(column, 'is', null);
    case 'over':
      return query.where(column, '<', today);
    case 'ending':
      return query.where(column, '>=', today).where(column, '<=', noticed);
    case 'covered':
      return query.where(column, '>', noticed);
    default:
      return state satisfies never;
  }
}

function checkMayList(actor: Actor): void {
  if (!canOnDesk(actor, 'equipment.listAll')) throw new DomainError('forbidden');
}
