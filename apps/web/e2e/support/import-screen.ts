import { readFileSync } from 'node:fs';
import type { ImportKind } from '@etape/shared/imports/columns';
import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** The page that brings in a file. */
export class ImportScreen {
  readonly visitor: Visitor;
  readonly kind: ImportKind;

  constructor(visitor: Visitor, kind: ImportKind) {
    this.visitor = visitor;
    this.kind = kind;
  }

  async open(): Promise<void> {
    const { page, t } = this.visitor;
    await page.goto(`/admin/${this.kind}/import`);
    await expect(
      page.getByRole('heading', { level: 1, name: t(`imports:${this.kind}.title`) }),
    ).toBeVisible();
  }

  async choose(name: string, content: string | Buffer): Promise<void> {
    const { page, t } = this.visitor;
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await page
      .getByLabel(t('imports:drop.browse'))
      .setInputFiles({ name, mimeType: 'text/csv', buffer });
  }

  /** Waits until every row has been looked at. */
  async seesPreview(name: string): Promise<void> {
    await expect(this.heading('preview', name)).toBeVisible({ timeout: 60_000 });
  }

  async seesDone(name: string): Promise<void> {
    await expect(this.heading('done', name)).toBeVisible({ timeout: 60_000 });
  }

  heading(step: 'preview' | 'done' | 'checking' | 'unusable.title', name: string): Locator {
    const { page, t } = this.visitor;
    return page.getByRole('heading', { name: t(`imports:${step}`, { name }) });
  }

  /** The row of the table that says what is wrong with a line. */
  problem(line: number): Locator {
    const { page, t } = this.visitor;
    return page
      .getByRole('table', { name: t('imports:bad.title') })
      .getByRole('row')
      .filter({
        has: page.getByRole('rowheader', {
          name: t('imports:bad.lineNumber', { line }),
          exact: true,
        }),
      });
  }

  count(outcome: 'created' | 'updated' | 'unchanged' | 'refused'): Locator {
    const { page } = this.visitor;
    return page.locator(`dl > [data-outcome="${outcome}"] dd`);
  }

  /** The text of the file that this button hands over. */
  async download(button: Locator): Promise<string> {
    const [download] = await Promise.all([
      this.visitor.page.waitForEvent('download'),
      button.click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  }
}
