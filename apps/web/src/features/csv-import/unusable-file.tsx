import type { ImportField, ImportKind } from '@etape/shared/imports/columns';
import { IMPORT_LIMITS } from '@etape/shared/limits';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { columnName, type FileProblem } from './import-file.ts';
import { ImportStep } from './import-step.tsx';

type UnusableFileProps = {
  kind: ImportKind;
  name: string;
  problem: FileProblem;
  onLeave: () => void;
};

/** Why a file cannot be looked at row by row, and what to do. */
export function UnusableFile({ kind, name, problem, onLeave }: UnusableFileProps) {
  const { t } = useTranslation('imports');
  return (
    <ImportStep
      title={t('unusable.title', { name })}
      actions={<Button onClick={onLeave}>{t('anotherFile')}</Button>}
    >
      <Notice tone="red">{textOf(problem)}</Notice>
    </ImportStep>
  );

  function textOf(one: FileProblem): string {
    switch (one.code) {
      case 'quotes':
        return t('unusable.quotes', { line: formatNumber(one.line) });
      case 'missing':
      case 'repeated':
        return t(`unusable.${one.code}`, {
          count: one.fields.length,
          columns: namesOf(one.fields),
        });
      case 'too_many_rows':
        return t('unusable.too_many_rows', { max: formatNumber(IMPORT_LIMITS.rows) });
      default:
        return t(`unusable.${one.code}`);
    }
  }

  function namesOf(fields: ImportField[]): string {
    const language = currentLanguage();
    const names = fields.map((field) => columnName(kind, { field, language }));
    return new Intl.ListFormat(language).format(names);
  }
}
