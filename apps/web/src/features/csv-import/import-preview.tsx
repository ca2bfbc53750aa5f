import type { ImportKind } from '@etape/shared/imports/columns';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BadRows } from './bad-rows.tsx';
import { ChangedRows } from './changed-rows.tsx';
import { ImportCountList } from './import-count-list.tsx';
import { type Check, countAll } from './import-state.ts';
import { ImportStep } from './import-step.tsx';
import { InviteChoice } from './invite-choice.tsx';
import { MappedColumns } from './mapped-columns.tsx';
import { NewStaffNotice } from './new-staff-notice.tsx';

type ImportPreviewProps = {
  kind: ImportKind;
  check: Check;
  /** Why it could not be written, when it was tried. */
  failure: string | null;
  outdated: boolean;
  /** `invite`: with an invitation to each new account. */
  onConfirm: (invite: boolean) => void;
  onLookAgain: () => void;
  onLeave: () => void;
};

/** What would come of the file, before anything does. */
export function ImportPreview(props: ImportPreviewProps) {
  const { t } = useTranslation('imports');
  const { kind, check, failure, outdated, onConfirm, onLookAgain, onLeave } = props;
  const [invite, setInvite] = useState(true);
  const counts = countAll(check);
  const adds = kind === 'users' && counts.created > 0;
  const writable = counts.created + counts.updated;
  const count = { count: writable, number: formatNumber(writable) };
  return (
    <>
      <ImportStep
        title={t('preview', { name: check.file.name })}
        text={t('previewText')}
        actions={
          <>
            <Button variant="default" onClick={onLeave}>
              {t('anotherFile')}
            </Button>
            {outdated && <Button onClick={onLookAgain}>{t('lookAgain')}</Button>}
            {!outdated && writable > 0 && (
              <Button onClick={() => onConfirm(adds && invite)}>
                {t(counts.refused === 0 ? 'confirm' : 'confirmGood', count)}
              </Button>
            )}
          </>
        }
      >
        {failure !== null && <Notice tone="red">{failure}</Notice>}
        <ImportCountList kind={kind} counts={counts} />
        <Notice tone={counts.refused > 0 ? 'amber' : 'green'}>{verdict()}</Notice>
        {adds && <NewStaffNotice check={check} />}
        {adds && <InviteChoice value={invite} onChange={setInvite} />}
      </ImportStep>
      {counts.refused > 0 && <BadRows kind={kind} check={check} />}
      {counts.updated > 0 && <ChangedRows kind={kind} check={check} />}
      <MappedColumns kind={kind} file={check.file} />
    </>
  );

  function verdict(): string {
    const refused = { count: counts.refused, number: formatNumber(counts.refused) };
    if (writable === 0) return t(counts.refused === 0 ? 'nothingNew' : 'nothingGood');
    return counts.refused === 0 ? t('allGood') : t('someBad', refused);
  }
}
