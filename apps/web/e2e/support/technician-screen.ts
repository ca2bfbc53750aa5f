import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

type WritingMode = 'message' | 'instruct' | 'reply' | 'rewrite' | 'note';

/** What a technician does and sees in the workspace, told in their words. */
export class TechnicianScreen {
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

  get queue(): Locator {
    return this.page.getByRole('region', { name: this.t('queue:title') });
  }

  get conversation(): Locator {
    return this.page.getByRole('region', { name: this.t('tickets:conversation') });
  }

  get composer(): Locator {
    return this.page.getByRole('region', { name: this.t('workspace:composer.title') });
  }

  get field(): Locator {
    return this.composer.getByRole('textbox');
  }

  row(title: string): Locator {
    return this.queue.getByRole('link').filter({ hasText: title });
  }

  /** The card of a step in the conversation. */
  card(step: number): Locator {
    const name = this.t('guidance:step', { number: step });
    return this.conversation.getByRole('article', { name, exact: true });
  }

  async showView(view: 'mine' | 'available' | 'resolved'): Promise<void> {
    const views = this.page.getByRole('navigation', { name: this.t('queue:views') });
    await views.getByRole('link', { name: this.t(`queue:view.${view}`) }).click();
  }

  async press(action: 'take' | 'guide' | 'resolve'): Promise<void> {
    const name = this.t(`workspace:action.${action}`);
    await this.page.getByRole('button', { name }).first().click();
  }

  async take(): Promise<void> {
    await this.press('take');
    const release = this.page.getByRole('button', { name: this.t('workspace:action.guide') });
    await expect(release).toBeVisible();
  }

  async guide(): Promise<void> {
    await this.press('guide');
    await expect(this.banner).toBeVisible();
  }

  get banner(): Locator {
    return this.page.getByRole('region', { name: this.t('workspace:banner.title'), exact: true });
  }

  async write(mode: WritingMode, step: number, body: string): Promise<void> {
    const name = this.t(`workspace:composer.mode.${mode}`, { step });
    const choice = this.composer.getByRole('button', { name, exact: true, pressed: false });
    if (mode === 'note' || mode === 'rewrite') await choice.click();
    await this.field.fill(body);
    const send = this.t(`workspace:composer.send.${mode}`);
    // A mode may be called as the button that sends it, which comes last.
    await this.composer.getByRole('button', { name: send, exact: true }).last().click();
  }

  async sendStep(number: number, body: string): Promise<void> {
    await expect(this.field).toHaveAccessibleName(
      this.t('workspace:composer.label.instruct', { step: number }),
    );
    await this.write('instruct', number, body);
    await expect(this.card(number)).toContainText(body);
  }

  async reply(step: number, body: string): Promise<void> {
    await expect(this.field).toHaveAccessibleName(
      this.t('workspace:composer.label.reply', { step }),
    );
    await this.write('reply', step, body);
  }

  async rewrite(step: number, body: string): Promise<void> {
    await this.write('rewrite', step, body);
    await expect(this.card(step)).toContainText(body);
  }

  /** A message while nobody is guided. */
  async say(body: string): Promise<void> {
    await this.write('message', 0, body);
  }

  async note(body: string): Promise<void> {
    await this.write('note', 0, body);
  }

  async endGuidance(name: string, { resolved, message }: { resolved: boolean; message?: string }) {
    const { page, t } = this;
    await page.getByRole('button', { name: t('workspace:banner.end') }).click();
    const dialog = page.getByRole('dialog', { name: t('dialogs:end.title', { name }) });
    const outcome = resolved ? t('dialogs:end.resolved') : t('dialogs:end.unresolved');
    await dialog.getByRole('radio', { name: outcome }).check();
    if (message !== undefined) await dialog.getByLabel(t('dialogs:end.message')).fill(message);
    await dialog.getByRole('button', { name: t('dialogs:end.confirm') }).click();
    await expect(dialog).toBeHidden();
  }

  /** Chooses one of the other actions. */
  async choose(action: 'edit' | 'transfer' | 'release' | 'cancel'): Promise<Locator> {
    const { page, t } = this;
    await page.getByRole('button', { name: t('workspace:action.more') }).click();
    await page.getByRole('menuitem', { name: t(`workspace:action.${action}`) }).click();
    return page.getByRole('dialog');
  }
}
