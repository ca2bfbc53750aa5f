import type { BlockReason } from '@etape/shared/guidance/state';
import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** What an employee does and sees, told in their words. */
export class EmployeeScreen {
  readonly visitor: Visitor;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  get page() {
    return this.visitor.page;
  }

  get t() {
    return this.visitor.t;
  }

  get conversation(): Locator {
    return this.page.getByRole('region', { name: this.t('tickets:conversation') });
  }

  /** The step that is due, with its number and its words. */
  step(number: number): Locator {
    return this.page.getByRole('heading', { name: this.t('guidance:step', { number }) });
  }

  get doneButton(): Locator {
    return this.page.getByRole('button', { name: this.t('guidance:done'), exact: true });
  }

  get stuckButton(): Locator {
    return this.page.getByRole('button', { name: this.t('guidance:imStuck') });
  }

  /** Fills in the form and sends it; returns the ticket's number. */
  async createTicket(title: string, description: string): Promise<number> {
    const { page, t } = this;
    await page.getByRole('link', { name: t('tickets:newTicket') }).click();
    await page.getByLabel(t('tickets:title')).fill(title);
    const categories = page.getByRole('radiogroup', { name: t('tickets:field.category') });
    await categories.getByRole('radio').first().check();
    await page.getByLabel(t('tickets:description')).fill(description);
    await page.getByRole('button', { name: t('tickets:sendTicket') }).click();
    await expect(page).toHaveURL(/\/tickets\/\d+$/);
    return Number(page.url().split('/').at(-1));
  }

  async seesStep(number: number, body: string): Promise<void> {
    await expect(this.step(number)).toContainText(body);
  }

  async seesNoChat(): Promise<void> {
    const { page, t } = this;
    await expect(page.getByText(t('guidance:chatLocked'))).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
  }

  async seesPreparing(name: string, step: 'first' | 'next'): Promise<void> {
    const key = step === 'first' ? 'guidance:preparingFirst' : 'guidance:preparingNext';
    await expect(this.page.getByRole('heading', { name: this.t(key, { name }) })).toBeVisible();
  }

  async confirm(): Promise<void> {
    await this.doneButton.click();
  }

  async confirmAfterAll(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('guidance:doneAfterAll') }).click();
  }

  async block(technician: string, reason: BlockReason, note: string): Promise<void> {
    const { page, t } = this;
    await this.stuckButton.click();
    await page.getByRole('radio', { name: t(`guidance:reason.${reason}`) }).check();
    await page.getByLabel(t('guidance:blockNote')).fill(note);
    await page
      .getByRole('button', { name: t('guidance:tellTechnician', { name: technician }) })
      .click();
  }

  /** Says something about the step at which one is stuck. */
  async talk(technician: string, body: string): Promise<void> {
    const { page, t } = this;
    await page.getByLabel(t('guidance:writeAboutStep', { name: technician })).fill(body);
    await page.getByRole('button', { name: t('tickets:send') }).click();
  }

  talkAbout(step: number): Locator {
    return this.page.getByRole('log', { name: this.t('guidance:talk', { number: step }) });
  }

  async say(body: string): Promise<void> {
    const { page, t } = this;
    await page.getByLabel(t('tickets:writeMessage')).fill(body);
    await page.getByRole('button', { name: t('tickets:send') }).click();
  }

  async saySolved(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('tickets:yesSolved') }).click();
  }
}
