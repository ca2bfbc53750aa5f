import { LANGUAGES } from '@etape/shared/people';
import { trpc } from '../../app/trpc.ts';
import { changeLanguage } from '../../i18n/language.ts';
import { updateSessionUser } from '../auth/session-store.ts';

/** Shows the language at once and keeps it with the profile, for mails and other devices. */
export function useChangeLanguage(): (language: string) => void {
  const update = trpc.profile.update.useMutation({ onSuccess: updateSessionUser });
  return (choice) => {
    const language = LANGUAGES.find((one) => one === choice);
    if (language === undefined) return;
    void changeLanguage(language);
    update.mutate({ language });
  };
}
