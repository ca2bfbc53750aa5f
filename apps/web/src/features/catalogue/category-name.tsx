import type { Category } from '@etape/shared/tickets';
import classes from './category-name.module.css';

type CategoryNameProps = { category: Category };

export function CategoryName({ category }: CategoryNameProps) {
  return (
    <span className={classes.name}>
      <span className={classes.dot} style={{ background: category.color }} />
      {category.name}
    </span>
  );
}
