import type { ImportKind } from '@etape/shared/imports/columns';
import type { ImportCounts } from '@etape/shared/imports/verdicts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ImportCountList } from './import-count-list.tsx';
import { ImportStep } from './import-step.tsx';

type ImportResultProps = {
  kind: ImportKind;
  name: string;
  counts: ImportCounts;
  onLeave: () => void;
};

/** What came of it. */
export function ImportResult({ kind, name, counts, onLeave }: ImportResultProps) {
  const { t } = useTranslation('imports');
  return (
    <ImportStep
      title={t('done', { name })}
      actions={
        <Button variant="default" onClick={onLeave}>
          {t('anotherFile')}
        </Button>
      }
    >
      <Notice tone="green">{t('doneText')}</Notice>
      <ImportCountList kind={kind} counts={counts} />
    </ImportStep>
  );
}
