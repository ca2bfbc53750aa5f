import type { EquipmentStatus } from '@etape/shared/tickets';
import type { Generated } from 'kysely';

type DepartmentTable = {
  id: Generated<number>;
  name: string;
  /** The name in lower case without accents: no two may look the same. */
  name_key: string;
  archived_at: number | null;
};

type CategoryTable = {
  id: Generated<number>;
  name: string;
  /** As of departments. */
  name_key: string;
  color: string;
  archived_at: number | null;
};

type EquipmentTable = {
  id: Generated<number>;
  model: string;
  type: string;
  serial_number: string;
  /** The serial number in lower case: no two may look the same. */
  serial_key: string;
  status: EquipmentStatus;
  department_id: number | null;
  purchase_date: string | null;
  warranty_until: string | null;
  archived_at: number | null;
  /** Model, type and serial number in lower case without accents: for searching and for the order. */
  search_text: string;
};

export type CatalogueTables = {
  departments: DepartmentTable;
  categories: CategoryTable;
  equipment: EquipmentTable;
};
