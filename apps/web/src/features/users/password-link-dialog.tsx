import type { Person } from '@etape/shared/people';
import type { PasswordLink } from '@etape/shared/users';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './password-link-dialog.module.css';

type PasswordLinkDialogProps = { person: Person; link: PasswordLink; onClose: () => void };

/** Shows a link, once: only its hash is kept, nobody can look it up later. */
export function PasswordLinkDialog({ person, link, onClose }: PasswordLinkDialogProps) {
  const { t } = useTranslation(['users', 'common']);
  const [copied, setCopied] = useState(false);
  const address = new URL(link.address, location.origin).href;
  const name = `${person.firstName} ${person.lastName}`;
  const { purpose } = link;

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }

  return (
    <DialogFrame title={t(`link.title.${purpose}`, { name })} onClose={onClose}>
      <div className={classes.body}>
        {link.mailed && <Notice tone="green">{t('link.mailed', { name })}</Notice>}
        <p>{t(link.mailed ? 'link.alsoCopy' : 'link.handOver', { name })}</p>
        <div className={classes.copy}>
          <Field label={t('link.address')} error={null} optional={false}>
            {(input) => (
              <input
                {...input}
                aria-required={false}
                className={`${input.className} ${classes.address}`}
                readOnly
                value={address}
                // Backwards: its beginning stays in sight.
                onFocus={({ currentTarget: field }) =>
                  field.setSelectionRange(0, field.value.length, 'backward')
                }
              />
            )}
          </Field>
          {/* Without a secure context there is no clipboard: the field is selected by a click. */}
          {'clipboard' in navigator && (
            <Button size="lg" onClick={() => void copy()}>
              {t('link.copy')}
            </Button>
          )}
        </div>
        <p role="status" className={classes.note}>
          {copied ? t('link.copied') : t('link.expires', { at: formatDateTime(link.expiresAt) })}
        </p>
        <div className={classes.actions}>
          <Button variant="default" size="lg" onClick={onClose}>
            {t('common:close')}
          </Button>
        </div>
      </div>
    </DialogFrame>
  );
}
