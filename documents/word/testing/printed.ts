import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A line as it is printed, in points from the paper's upper left corner. */
interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
}

/** The pages that LibreOffice prints of a DOCX, read back with poppler. */
export function printed(file: Uint8Array): Promise<PrintedPage[]> {
  return converted(file, 'pdf', async (path) => pagesOf(await program('pdftotext', '-bbox', path, '-')));
}

/** A DOCX as LibreOffice writes it after having read ours: the same document, said by somebody else. */
export function savedAgain(file: Uint8Array): Promise<Uint8Array> {
  return converted(file, 'docx', (path) => readFile(path));
}

async function converted<T>(
  file: Uint8Array,
  to: 'pdf' | 'docx',
  read: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yueqian-word-'));
  try {
    const [given, made] = [join(folder, 'given.docx'), join(folder, 'made')];
    await writeFile(given, file);
    // A profile of its own: another LibreOffice that runs would take the file over and make nothing here.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await program('soffice', profile, '--headless', '--convert-to', to, '--outdir', made, given);
    return await read(join(made, `given.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function program(name: string, ...args: string[]): Promise<string> {
  try {
    return (await run(name, args, { maxBuffer: 64_000_000 })).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `${name} is missing, and without it nobody has seen the documents: apt-get install -y --no-install-recommends libreoffice-writer poppler-utils fonts-noto-cjk`,
      { cause: error },
    );
  }
}

function pagesOf(text: string): PrintedPage[] {
  return Array.from(
    text.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs),
    ([, width, height, page]) => ({
      width: Number(width),
      height: Number(height),
      lines: linesIn(page ?? ''),
    }),
  );
}

/** Words that stand on one height are one line. */
function linesIn(page: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const words = page.matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
  );
  for (const [, ...found] of words) {
    const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(0, 4).map(Number);
    const text = found[4] ?? '';
    const at = lines.findIndex((line) => Math.abs(line.bottom - bottom) < 4);
    const line = lines[at];
    if (line === undefined) lines.push({ text, left, right, top, bottom });
    else {
      const [first, second] = left < line.left ? [text, line.text] : [line.text, text];
      lines[at] = {
        ...line,
        text: first + second,
        left: Math.min(left, line.left),
        right: Math.max(right, line.right),
      };
    }
  }
  return lines.sort((one, other) => one.top - other.top);
}
