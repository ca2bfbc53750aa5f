import type { EquipmentPage } from '@etape/shared/catalogue';
import type { ListEquipmentInput } from '@etape/shared/catalogue-schemas';
import { addDays, WARRANTY_NOTICE_DAYS, type WarrantyState } from '@etape/shared/warranty';
import { containsWords } from '../db/contains-words.ts';
import type { Db } from '../db/schema.ts';
import { decodeTextCursor, encodeTextCursor } from '../db/text-cursor.ts';
import { selectEquipment, toEquipmentRecord } from './equipment-record.ts';

/** A page of the equipment that the filters let through, by model. Throws `validation` (`cursor`). */
export async function findEquipmentPage(
  db: Db,
  input: ListEquipmentInput & { today: string },
): Promise<EquipmentPage> {
  const { departmentId, status, type, warranty, search, today } = input;
  let query = selectEquipment(db).where(
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
    query = withWarranty(query, warranty, today);
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
