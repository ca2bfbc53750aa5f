import type { TechnicianRow } from '@etape/shared/statistics';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataSection } from './data-section.tsx';
import type { SectionProps } from './section-props.ts';
import classes from './technicians-section.module.css';
import { useFigureColumns } from './use-figure-columns.ts';

/** Each name leads to that technician's own dashboard. */
export function TechniciansSection({ days, rows }: SectionProps<TechnicianRow>) {
  const { t } = useTranslation('dashboards');
  const { subject, figure, resolution, firstResponse, guidance } = useFigureColumns();
  return (
    <DataSection
      title={t('sections.technicians')}
      text={t('texts.technicians')}
      days={days}
      rows={rows}
      rowKey={(row) => row.technician.id}
      showSubject={(row) => (
        <Link
          to="/dashboard"
          search={(before) => ({ ...before, whose: 'technician', technician: row.technician.id })}
          className={classes.name}
        >
          {nameOf(row)}
        </Link>
      )}
      columns={[
        subject('technician', nameOf),
        figure('count', 'assigned', (row: TechnicianRow) => row.assigned),
        ...resolution<TechnicianRow>(),
        firstResponse<TechnicianRow>(),
        ...guidance<TechnicianRow>(),
      ]}
    />
  );
}

function nameOf({ technician }: TechnicianRow): string {
  return `${technician.firstName} ${technician.lastName}`;
}
