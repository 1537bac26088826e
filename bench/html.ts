import { Halt } from '@/scripts/halt';
import type { Web } from '@/scripts/web';
import type { Target } from './load';

export interface Html {
  text: string;
  bytes: number;
  /** Of them what React sends a second time, as data for the browser. */
  flightBytes: number;
  elements: number;
}

/** Asks once, as a browser would, and refuses anything but the page itself. */
export async function fetchHtml({ url, cookie }: Pick<Target, 'url' | 'cookie'>): Promise<Html> {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const text = await answer.text();
  if (answer.status !== 200) throw new Halt(`${url} answered ${answer.status}.`);
  const flight = text.match(/<script[^>]*>\(?self\.__next_f[\s\S]*?<\/script>/g) ?? [];
  const drawn = text.replaceAll(/<script[\s\S]*?<\/script>/g, '');
  return {
    text,
    bytes: Buffer.byteLength(text),
    flightBytes: flight.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0),
    elements: drawn.match(/<[a-z]/g)?.length ?? 0,
  };
}

const near = 0.005;

/** The address of the bare page whose HTML has as many bytes. */
export async function sameBytes(bare: Web, bytes: number): Promise<Target> {
  const at = (rows: number): Target => ({ url: `${bare.url}/bytes?rows=${rows}`, cookie: '', pid: bare.pid });
  const size = async (rows: number) => (await fetchHtml(at(rows))).bytes;
  const empty = await size(0);
  let rows = 100;
  for (let tries = 0; tries < 10; tries += 1) {
    const got = await size(rows);
    const off = (bytes - got) / ((got - empty) / rows);
    if (Math.abs(bytes - got) <= near * bytes || Math.abs(off) < 0.5) return at(rows);
    rows = Math.max(1, Math.round(rows + off));
  }
  throw new Halt(`The bare page does not come to ${bytes} bytes.`);
}
