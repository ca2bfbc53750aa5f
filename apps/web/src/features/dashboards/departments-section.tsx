import type { DepartmentRow } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import { DataSection } from './data-section.tsx';
import type { SectionProps } from './section-props.ts';
import { useBreakdown } from './use-breakdown.ts';
import { useFigureColumns } from './use-figure-columns.ts';

export function DepartmentsSection({ days, rows }: SectionProps<DepartmentRow>) {
  const { t } = useTranslation('dashboards');
  const { subject } = useFigureColumns();
  const { columns } = useBreakdown(rows);
  return (
    <DataSection
      title={t('sections.departments')}
      text={t('texts.departments')}
      days={days}
      rows={rows}
      rowKey={(row) => row.department?.id ?? 0}
      columns={[
        subject('department', (row: DepartmentRow) => row.department?.name ?? t('noDepartment')),
        ...columns,
      ]}
    />
  );
}
