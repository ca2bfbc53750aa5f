import { useBlocker } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { getSession } from '../auth/session-store.ts';
import classes from './section-form.module.css';

type SectionFormProps = {
  title: string;
  text?: string;
  /** Of `useForm`. */
  formProps: ComponentProps<'form'>;
  /** Something was typed that is not saved. */
  dirty: boolean;
  /** The mutation that saves. */
  save: { error: unknown; isPending: boolean };
  onRevert: () => void;
  children: ReactNode;
  /** What stands below the form and is no part of it. */
  below?: ReactNode;
};

/** A part of the settings: saved on its own, and not left by mistake before it is. */
export function SectionForm(props: SectionFormProps) {
  const { title, text, formProps, dirty, save, onRevert, children, below } = props;
  const { t } = useTranslation(['settings', 'common']);
  const leaving = useBlocker({
    // Nobody who is signed out meanwhile is held back.
    shouldBlockFn: () => dirty && getSession().status === 'signed_in',
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <SectionCard title={title} {...(text !== undefined && { text })}>
      <form {...formProps} className={stack.stack}>
        {save.error !== null && <Notice tone="red">{translateError(save.error)}</Notice>}
        {children}
        <div className={classes.actions}>
          <Button type="submit" variant={dirty ? 'primary' : 'default'} loading={save.isPending}>
            {t('common:save')}
          </Button>
          {dirty && (
            <>
              <Button variant="quiet" onClick={onRevert}>
                {t('revert')}
              </Button>
              <span className={classes.unsaved}>{t('common:unsaved')}</span>
            </>
          )}
        </div>
      </form>
      {below}
      <ConfirmDialog
        opened={leaving.status === 'blocked'}
        danger
        title={t('leaveTitle')}
        confirmLabel={t('common:discard')}
        cancelLabel={t('common:keepEditing')}
        onConfirm={() => leaving.proceed?.()}
        onClose={() => leaving.reset?.()}
      >
        <p>{t('leaveText', { section: title })}</p>
      </ConfirmDialog>
    </SectionCard>
  );
}
