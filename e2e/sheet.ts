import { expect, type Locator, type Page } from '@playwright/test';

/** A figure that was typed, and how pages must show it. */
export interface Filled {
  /** Code and name, as every page writes it. */
  readonly indicator: string;
  readonly shown: RegExp;
}

interface Line {
  readonly indicator: string;
  readonly unit: string;
  /** 0 where the figure is locked, 2 for a ratio. */
  readonly cells: number;
  readonly hasDate: boolean;
}

/** Pastes text into a cell, as the browser does it with a range copied in Excel. */
export async function paste(into: Locator, text: string): Promise<void> {
  await into.focus();
  await into.evaluate((input, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Fills every open cell of a period's sheet and hands the sheet in; says what was typed. */
export async function fillSheet(page: Page, period: string): Promise<Filled[]> {
  await page.goto(`/readings/period/${period}`);
  const form = page.getByRole('form', { name: '本期填报' });
  const lines = await readLines(form);
  const first = lines.findIndex(({ cells }) => cells > 0);
  const open = lines.slice(first).map((line, at) => ({ ...line, ...figureOf(line, at) }));
  await paste(form.locator('input[data-cell]').first(), open.map(({ typed }) => typed).join('\r\n'));
  for (const date of await form.locator('input[type="date"]').all()) await date.fill('2025-11-20');
  const filled = open.filter(({ cells }) => cells > 0);
  await page.getByRole('button', { name: '保存并提交' }).click();
  await expect(page.getByText(`已提交 ${filled.length} 项，等待审核。`)).toBeVisible();
  return filled;
}

function readLines(form: Locator): Promise<Line[]> {
  return form.getByRole('row').evaluateAll((rows) =>
    rows
      .filter((row) => row.querySelector('th[scope="row"]'))
      .map((row) => ({
        indicator: [row.querySelector('th')?.querySelector('a') ?? row.querySelector('th')?.firstChild]
          .map((node) => node?.textContent ?? '')
          .join(''),
        unit: row.querySelector('th small')?.textContent ?? '',
        cells: row.querySelectorAll('input[data-cell]').length,
        hasDate: row.querySelector('input[type="date"]') !== null,
      })),
  );
}

/** Small numbers that differ from line to line, so that no figure is unusual and none can stand for its neighbour. */
function figureOf({ unit, cells }: Line, at: number): { typed: string; shown: RegExp } {
  const amount = 1 + (at % 5);
  if (cells === 0) return { typed: '', shown: /^$/ };
  if (cells === 2) return { typed: `${amount}\t40`, shown: new RegExp(`^${(amount * 2.5).toFixed(1)} %$`) };
  if (unit.startsWith('1 是')) return { typed: '1', shown: /^是$/ };
  return { typed: String(amount), shown: new RegExp(`^${amount}(\\.0+)? ${unit}$`) };
}
