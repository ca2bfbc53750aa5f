import '@mantine/core/styles/SegmentedControl.layer.css';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import { LANGUAGES } from '@etape/shared/people';
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { SectionCard } from '../../ui/section-card.tsx';
import { THEMES, useTheme } from '../../ui/use-theme.ts';
import classes from './preferences.module.css';
import { useChangeLanguage } from './use-change-language.ts';

export function Preferences() {
  const { t } = useTranslation(['account', 'common']);
  const theme = useTheme();
  const changeLanguage = useChangeLanguage();
  return (
    <SectionCard title={t('preferences')}>
      <div className={classes.rows}>
        <span id="theme-choice">{t('common:theme')}</span>
        <SegmentedControl
          aria-labelledby="theme-choice"
          value={theme.choice}
          onChange={theme.choose}
          data={THEMES.map((value) => ({ value, label: t(`common:themes.${value}`) }))}
        />
        <span id="language-choice">{t('common:language')}</span>
        <SegmentedControl
          aria-labelledby="language-choice"
          value={currentLanguage()}
          onChange={changeLanguage}
          data={LANGUAGES.map((value) => ({ value, label: t(`common:languages.${value}`) }))}
        />
      </div>
    </SectionCard>
  );
}
