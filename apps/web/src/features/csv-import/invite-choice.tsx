import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { Notice } from '../../ui/notice.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';

type InviteChoiceProps = { value: boolean; onChange: (value: boolean) => void };

/** Whether whoever is new is told at once; without mail there is nothing to choose. */
export function InviteChoice({ value, onChange }: InviteChoiceProps) {
  const { t } = useTranslation('imports');
  const { data } = trpc.setup.status.useQuery();
  if (data === undefined) return null;
  if (!data.sendsMail) return <Notice tone="iris">{t('invite.noMail')}</Notice>;
  return (
    <SwitchField
      label={t('invite.label')}
      hint={t('invite.text')}
      checked={value}
      onChange={onChange}
    />
  );
}
