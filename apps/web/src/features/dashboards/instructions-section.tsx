import type { BlockingInstruction } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../ui/rich-text-parts.ts';
import { DataSection } from './data-section.tsx';
import { shareOf } from './figure-columns.ts';
import type { SectionProps } from './section-props.ts';
import { useFigureColumns } from './use-figure-columns.ts';

export function InstructionsSection({ days, rows }: SectionProps<BlockingInstruction>) {
  const { t } = useTranslation('dashboards');
  const { subject, figure } = useFigureColumns();
  return (
    <DataSection
      title={t('sections.instructions')}
      text={t('texts.instructions')}
      days={days}
      rows={rows}
      rowKey={(row) => row.body}
      columns={[
        subject('instruction', (row: BlockingInstruction) => plainText(row.body)),
        figure('count', 'sent', (row: BlockingInstruction) => row.sent),
        figure('count', 'blocked', (row: BlockingInstruction) => row.blocked),
        figure('share', 'blockedShareOf', (row: BlockingInstruction) =>
          shareOf(row.blocked, row.sent),
        ),
      ]}
    />
  );
}
