import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { focusHeading } from '../../ui/focus-heading.ts';
import { toastDone, toastFailure } from '../live/toasts.ts';

/** What the catalogue holds; the texts of each stand under its name. */
export type CatalogueKind = 'departments' | 'categories' | 'equipment';

export type CatalogueItem = { id: number; name: string };

type Calls = {
  archive: (id: number) => Promise<unknown>;
  restore: (id: number) => Promise<unknown>;
  remove: (id: number) => Promise<unknown>;
  /** Reads again what is shown. */
  refresh: () => Promise<unknown>;
};

/**
 * Archives, restores and deletes, and says so. Archiving asks nothing, since it can be undone: at
 * once from where it is announced, later from the list of what is archived.
 */
export function useArchiving(kind: CatalogueKind, calls: Calls) {
  const { t } = useTranslation('catalogue');

  async function settle(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call();
    } catch (error) {
      toastFailure(translateError(error));
      await calls.refresh();
      return false;
    }
    await calls.refresh();
    focusHeading();
    return true;
  }

  async function restore({ id, name }: CatalogueItem): Promise<void> {
    if (await settle(() => calls.restore(id))) toastDone({ text: t(`${kind}.restored`, { name }) });
  }

  return {
    restore,
    async archive(item: CatalogueItem): Promise<void> {
      if (!(await settle(() => calls.archive(item.id)))) return;
      const text = t(`${kind}.archived`, { name: item.name });
      toastDone({ text, undo: () => void restore(item) });
    },
    async remove({ id, name }: CatalogueItem): Promise<void> {
      if (await settle(() => calls.remove(id))) toastDone({ text: t(`${kind}.removed`, { name }) });
    },
  };
}

export type Archiving = ReturnType<typeof useArchiving>;
