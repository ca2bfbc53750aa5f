import type { FieldProblem } from '@etape/shared/errors';
import type { RecoveryCodes, SecondFactorDraft } from '@etape/shared/second-factor';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { problemsOf } from '../../ui/check-fields.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { CopyButton } from './copy-button.tsx';
import { QrCode } from './qr-code.tsx';
import classes from './steps.module.css';
import { takeFocus } from './take-focus.ts';

type ScanStepProps = {
  draft: SecondFactorDraft;
  onConfirmed: (codes: RecoveryCodes) => void;
};

/** Brings the secret into an authenticator app, and sees by its first code that it is there. */
export function ScanStep({ draft, onConfirmed }: ScanStepProps) {
  const { t } = useTranslation('factor');
  const confirm = trpc.profile.secondFactor.confirm.useMutation({
    onSuccess: onConfirmed,
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<'code', FieldProblem>({
    initial: { code: '' },
    check: ({ code }) => problemsOf({ code: code.trim() === '' ? 'required' : null }),
    onSubmit: (values) => confirm.mutate(values),
  });
  const failed = confirm.error !== null && refusedFields(confirm.error).code === undefined;
  return (
    <form {...form.formProps} className={classes.step}>
      {failed && <Notice tone="red">{translateError(confirm.error)}</Notice>}
      <p tabIndex={-1} ref={takeFocus}>
        {t('scan.app')} {t('scan.scan')}
      </p>
      <QrCode text={draft.uri} label={t('scan.picture')} />
      {/* Nobody can photograph the screen of the telephone that they hold. */}
      <a className={classes.app} href={draft.uri}>
        {t('scan.open')}
      </a>
      <p>{t('scan.type')}</p>
      <div className={classes.key}>
        <code>{inGroups(draft.secret)}</code>
        <CopyButton text={draft.secret} label={t('scan.copy')} done={t('scan.copied')} />
      </div>
      <p>{t('scan.enter')}</p>
      <TextField
        {...form.field('code')}
        label={t('code')}
        problemText={{ code_invalid: t('codeInvalid') }}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div className={classes.actions}>
        <Button type="submit" size="lg" loading={confirm.isPending}>
          {t('scan.confirm')}
        </Button>
      </div>
    </form>
  );
}

/** As one reads it off: four letters at a time. */
function inGroups(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ');
}
