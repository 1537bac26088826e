import { posix } from 'node:path';
import { Refusal } from '@/domain/refusal';
import { settled } from './guard';
import { invalid, openPackage, type Package } from './package';
import { readSheet, type Sheet, type Surroundings } from './sheet';
import { listen } from './xml';

interface Reference {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

interface Relation {
  readonly kind: string;
  readonly path: string;
}

/**
 * The sheets of an .xlsx that a person sees, in their order. Refuses what is none, is broken, encrypted, too large or made
 * to do harm; throws nothing else for any bytes.
 */
export async function readBook(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    return await sheetsOf(await openPackage(bytes));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw invalid('文件已损坏，无法读取；请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新上传。');
  }
}

async function sheetsOf(package_: Package): Promise<Sheet[]> {
  if (!package_.has('xl/workbook.xml')) {
    throw invalid('文件不是 .xlsx 工作簿；请在 Excel 或 WPS 中另存为 .xlsx 后重新上传。');
  }
  const relations = await relationsOf(package_);
  const { references, countsFrom1904 } = await contentsOf(package_);
  const pathOf = (kind: string) => [...relations.values()].find((one) => one.kind === kind)?.path;
  const surroundings: Surroundings = {
    texts: await textsOf(package_, pathOf('sharedStrings')),
    isDate: await dateStylesOf(package_, pathOf('styles')),
    firstDay: countsFrom1904 ? 1462 : 0,
  };
  const sheets: Sheet[] = [];
  for (const { name, relation, isHidden } of references) {
    const found = relations.get(relation);
    if (isHidden || found?.kind !== 'worksheet' || !package_.has(found.path)) continue;
    sheets.push(await readSheet(name, await package_.open(found.path, Infinity), surroundings));
  }
  return sheets;
}

async function relationsOf(package_: Package): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  await listen(await package_.open('xl/_rels/workbook.xml.rels'), {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      relations.set(id, { kind: posix.basename(type), path: posix.resolve('/xl', target).slice(1) });
    },
  });
  return relations;
}

async function contentsOf(package_: Package) {
  const references: Reference[] = [];
  let countsFrom1904 = false;
  await listen(await package_.open('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const [, relation = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      references.push({ name: (attributes['name'] ?? '').slice(0, 31), relation, isHidden });
    },
  });
  return { references, countsFrom1904 };
}

/** As many as cells that are read. */
const mostTexts = 3_000_000;

async function textsOf(package_: Package, path: string | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (path === undefined || !package_.has(path)) return texts;
  let text = '';
  let isIn = false;
  let isPhonetic = false;
  await listen(await package_.open(path, Infinity), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isIn = name === 't' && !isPhonetic;
    },
    text(part) {
      if (isIn) text += part;
    },
    close(name) {
      isIn = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      if (texts.length === mostTexts) throw new Error('more texts than cells');
      texts.push(settled(text));
    },
  });
  return texts;
}

/** The numbers of Excel's own formats for days, with the Chinese ones. */
const ownDateFormats = [
  [14, 22],
  [27, 36],
  [50, 58],
] as const;

/** Which styles of cells show a number as a day. */
async function dateStylesOf(package_: Package, path: string | undefined): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (path === undefined || !package_.has(path)) return styles;
  const formats = new Map<number, boolean>();
  let isIn = false;
  await listen(await package_.open(path), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      const id = Number(numFmtId);
      if (name === 'numFmt') {
        formats.set(id, /[yd年日]/i.test(formatCode.replace(/\[[^\]]*]|"[^"]*"|\\./g, '')));
      }
      if (name === 'cellXfs') isIn = true;
      if (name !== 'xf' || !isIn) return;
      styles.push(formats.get(id) ?? ownDateFormats.some(([from, to]) => id >= from && id <= to));
    },
    close(name) {
      if (name === 'cellXfs') isIn = false;
    },
  });
  return styles;
}
