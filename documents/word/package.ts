import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlainDate } from '@/domain/calendar';
import { fontTable } from './font';
import { offGrid } from './style';

/** The first moment that a zip can tell, in the zone of the machine, as zips count: the same bytes everywhere. */
const mtime = new Date(1980, 0, 1);

/**
 * What `docx` cannot say, put into its package: names of fonts to fall back on, no gaps between digits and characters
 * (they would push the 28th character out of its line), and no moment or identifier that differs from run to run.
 */
export function settle(packed: Uint8Array, madeOn: PlainDate): Uint8Array {
  const files = Object.entries(unzipSync(packed)).map(([path, bytes]): [string, Uint8Array] => [
    path,
    path.endsWith('.xml') ? strToU8(part(path, strFromU8(bytes), madeOn)) : bytes,
  ]);
  return zipSync(Object.fromEntries(files), { mtime });
}

/** A line of a page is never moved to the next for company, and digits stand close. */
const normal =
  '<w:pPr><w:widowControl w:val="false"/><w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/></w:pPr>';

function part(path: string, xml: string, madeOn: PlainDate): string {
  switch (path) {
    case 'word/fontTable.xml':
      return fontTable();
    case 'word/styles.xml':
      return offGrid.reduce(takeOffGrid, xml).replace(/w:styleId="Normal".*?(?=<w:rPr>)/, `$&${normal}`);
    case 'docProps/core.xml':
      return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeOn}T00:00:00Z`);
    default:
      return xml.replace(/(<v:shape id="[A-Za-z]+)[^"]*/g, '$1');
  }
}

function takeOffGrid(styles: string, id: string): string {
  const [before = '', after = ''] = styles.split(`w:styleId="${id}"`);
  return `${before}w:styleId="${id}"${after.replace('<w:spacing', '<w:snapToGrid w:val="0"/>$&')}`;
}
