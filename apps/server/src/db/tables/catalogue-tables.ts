import type { EquipmentStatus } from '@etape/shared/tickets';
import type { Generated } from 'kysely';

type DepartmentTable = { id: Generated<number>; name: string; archived_at: number | null };

type CategoryTable = {
  id: Generated<number>;
  name: string;
  color: string;
  archived_at: number | null;
};

type EquipmentTable = {
  id: Generated<number>;
  model: string;
  type: string;
  serial_number: string;
  status: EquipmentStatus;
  department_id: number | null;
  purchase_date: string | null;
  warranty_until: string | null;
  archived_at: number | null;
  /** Model, type and serial number in lower case without accents, for searching. */
  search_text: string;
};

export type CatalogueTables = {
  departments: DepartmentTable;
  categories: CategoryTable;
  equipment: EquipmentTable;
};
