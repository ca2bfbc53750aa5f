import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Somebody's notifications: the bell, and the list behind it. */
export class Bell {
  readonly visitor: Visitor;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  /** The bell, whatever it says. */
  get button(): Locator {
    return this.visitor.page.getByRole('button', { name: this.visitor.t('notifications') });
  }

  get panel(): Locator {
    return this.visitor.page.getByRole('dialog', { name: this.visitor.t('notifications') });
  }

  rows(text: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: text });
  }

  async shows(unread: number): Promise<void> {
    const { t } = this.visitor;
    const name = unread === 0 ? t('notifications') : t('unreadNotifications', { count: unread });
    await expect(this.button).toHaveAccessibleName(name);
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.panel.getByRole('listitem').first()).toBeVisible();
  }
}
