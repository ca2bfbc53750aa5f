import { useTranslation } from 'react-i18next';
import classes from './category-preview.module.css';

type CategoryPreviewProps = { name: string; color: string };

/** How a category will look on tickets, in the light and in the dark. */
export function CategoryPreview({ name, color }: CategoryPreviewProps) {
  const { t } = useTranslation('catalogue');
  const shown = name.trim() === '' ? t('categories.name') : name;
  return (
    <div className={classes.preview} aria-hidden="true">
      {(['light', 'dark'] as const).map((theme) => (
        <span key={theme} className={classes.surface} data-theme={theme}>
          <span className={classes.dot} style={{ background: color }} />
          <span className={classes.name}>{shown}</span>
        </span>
      ))}
    </div>
  );
}
