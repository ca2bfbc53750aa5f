import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Line } from './line.ts';
import { type Language, type Texts, textsIn } from './texts.ts';

const DEMO_PASSWORD = 'etape-demo-2026';

export type DemoPerson = 'amina' | 'karim' | 'marie' | 'paul' | 'admin';

/** Somebody in front of a browser of their own: other cookies, other storage, another line. */
export class Visitor {
  readonly page: Page;
  readonly line: Line;
  readonly language: Language;
  readonly t: Texts;

  constructor(page: Page, line: Line, language: Language) {
    this.page = page;
    this.line = line;
    this.language = language;
    this.t = textsIn(language);
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  async signIn(person: DemoPerson): Promise<void> {
    await this.signInAs(`${person}@demo.etape`, DEMO_PASSWORD);
  }

  async signInAs(email: string, password: string): Promise<void> {
    const { page, t } = this;
    await page.goto('/sign-in');
    await page.getByRole('button', { name: t(`languages.${this.language}`) }).click();
    await this.fillSignIn(email, password);
    await expect(page).not.toHaveURL(/sign-in/);
  }

  async fillSignIn(email: string, password: string): Promise<void> {
    const { page, t } = this;
    await page.getByLabel(t('auth:email')).fill(email);
    await page.getByLabel(t('auth:password'), { exact: true }).fill(password);
    await page.getByRole('button', { name: t('auth:signIn') }).click();
  }

  async openTicket(ticketId: number): Promise<void> {
    await this.page.goto(`/tickets/${ticketId}`);
  }

  /** As in a tunnel: what is open breaks off, nothing new gets through, the system knows. */
  async goOffline(): Promise<void> {
    this.line.cut();
    await this.context.setOffline(true);
  }

  async comeBack(): Promise<void> {
    this.line.mend();
    await this.context.setOffline(false);
  }

  async seesOffline(): Promise<void> {
    await expect(this.page.getByText(this.t('offline'))).toBeVisible();
  }

  async seesOnline(): Promise<void> {
    await expect(this.page.getByText(this.t('offline'))).toBeHidden();
  }
}
