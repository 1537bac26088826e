import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { Refusal } from '@/domain/refusal';
import { allOf, attribute } from './xml';

/** Beyond this an XML part is no document that a person wrote. */
const largest = 30_000_000;

/** The parts of a DOCX that say how it looks. */
export interface Package {
  readonly body: Element;
  readonly styles: Element;
  readonly settings: Element | null;
  /** A header or footer by the id that the section names it with. */
  readonly related: ReadonlyMap<string, Element>;
}

/** Refuses what is no DOCX. */
export function open(file: Uint8Array): Package {
  const parts = unzip(file);
  const [document, styles] = [parse(parts['word/document.xml']), parse(parts['word/styles.xml'])];
  const body = document === null ? undefined : allOf(document, 'w:body')[0];
  if (body === undefined || styles === null) throw unreadable();
  const relations = parse(parts['word/_rels/document.xml.rels']);
  const related = new Map<string, Element>();
  for (const relation of relations === null ? [] : allOf(relations, 'Relationship')) {
    const part = parse(parts[`word/${attribute(relation, 'Target') ?? ''}`]);
    if (part !== null) related.set(attribute(relation, 'Id') ?? '', part);
  }
  return { body, styles, settings: parse(parts['word/settings.xml']), related };
}

function unreadable(): Refusal {
  return new Refusal('invalid', '这个文件不是 Word 文档（.docx）；请用 Word 或 WPS 另存为 .docx 后再检查。');
}

function unzip(file: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => /^word\/[^/]+\.xml$|\.rels$/.test(name) && originalSize <= largest,
    });
  } catch {
    throw unreadable();
  }
}

function parse(bytes: Uint8Array | undefined): Element | null {
  if (bytes === undefined) return null;
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(strFromU8(bytes), 'text/xml')
      .documentElement;
  } catch {
    throw unreadable();
  }
}
