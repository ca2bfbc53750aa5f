import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

type Kind = 'departments' | 'categories' | 'equipment';
type Action = 'edit' | 'archive' | 'restore' | 'remove';

/** What an administrator does and sees in one of the lists of the catalogue, told in their words. */
export class CatalogueScreen {
  readonly visitor: Visitor;
  readonly kind: Kind;

  constructor(visitor: Visitor, kind: Kind) {
    this.visitor = visitor;
    this.kind = kind;
  }

  get page() {
    return this.visitor.page;
  }

  get t() {
    return this.visitor.t;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.page.goto(`/admin/${this.kind}`);
    await expect(this.page.getByRole('table')).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByRole('rowheader', { name });
  }

  async beginToAdd(): Promise<void> {
    await this.page.getByRole('button', { name: this.t(`catalogue:${this.kind}.add`) }).click();
    await expect(this.dialog).toBeVisible();
  }

  async fill(field: string, value: string): Promise<void> {
    await this.dialog.getByLabel(field).fill(value);
  }

  async fillName(name: string): Promise<void> {
    await this.fill(this.t('catalogue:departments.name'), name);
  }

  async submit(): Promise<void> {
    await this.dialog.locator('[type=submit]').click();
  }

  async save(): Promise<void> {
    await this.submit();
    await expect(this.dialog).toBeHidden();
  }

  /** The form stays, and says this. */
  async isRefused(problem: string): Promise<void> {
    await expect(this.dialog.getByText(problem)).toBeVisible();
    await expect(this.dialog.locator('[aria-invalid=true]').first()).toBeFocused();
  }

  async openMenu(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name: this.t('catalogue:actionsOn', { name }) });
    await button.click();
  }

  action(action: Action): Locator {
    const own = action === 'edit';
    const name = own ? this.t(`catalogue:${this.kind}.edit`) : this.t(`catalogue:${action}`);
    // The reason why deleting is refused is part of its name.
    return this.page.getByRole('menuitem', { name, exact: action !== 'remove' });
  }

  async choose(action: Action, name: string): Promise<void> {
    await this.openMenu(name);
    await this.action(action).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('undo'), exact: true }).click();
  }

  async show(which: 'active' | 'archivedOnes'): Promise<void> {
    await this.page
      .getByLabel(this.t('catalogue:shown'))
      .selectOption({ label: this.t(`catalogue:${this.kind}.${which}`) });
  }
}
