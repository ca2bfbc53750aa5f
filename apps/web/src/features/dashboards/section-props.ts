import type { Days } from '@etape/shared/period';

export type SectionProps<Row> = { days: Days; rows: readonly Row[] };
