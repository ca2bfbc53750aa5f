import { LANGUAGES } from '@etape/shared/people';
import { useTranslation } from 'react-i18next';
import { changeLanguage, currentLanguage } from './language.ts';
import classes from './language-switch.module.css';

/** For those who are not signed in; the others have it in their menu. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = currentLanguage();
  return (
    <fieldset className={classes.switch} aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          className={classes.choice}
          onClick={() => void changeLanguage(language)}
        >
          {t(`languages.${language}`)}
        </button>
      ))}
    </fieldset>
  );
}
