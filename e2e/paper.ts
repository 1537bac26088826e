import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** A Word file that a person takes from the page by its link: what it is called, and its text, line by line. */
export async function takePaper(page: Page, link: string): Promise<{ name: string; lines: string[] }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  const parts = unzipSync(await readFile(await file.path()));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const lines = Array.from(text.matchAll(/<w:p>.*?<\/w:p>/gs), ([line]) =>
    line.replace(/<[^>]*>/g, '').trim(),
  );
  return { name: file.suggestedFilename(), lines: lines.filter((line) => line !== '') };
}
