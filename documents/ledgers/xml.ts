import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

/** What a reader of a member hears of, by names without their prefix. */
export interface Listener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** No text of a sheet is longer: Excel ends a cell at 32,767 characters. */
const longest = 1024 * 1024;
const deepest = 100;

/**
 * Tells the listener what stands in the member. Between pieces other work has its turn, so a long sheet holds nobody up.
 * Throws at what is not well formed, at any DOCTYPE (entities that grow, files of the machine) and at text or tags without end.
 */
export async function listen(member: Readable, listener: Listener): Promise<void> {
  const parser = new SaxesParser();
  let sinceLast = 0;
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a workbook declares no document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    sinceLast = 0;
    depth += 1;
    if (depth > deepest) throw new Error('tags without end');
    listener.open?.(local(name), attributes);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close?.(local(name));
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of member as AsyncIterable<Uint8Array>) {
    sinceLast += chunk.length;
    if (sinceLast > longest) throw new Error('text without end');
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** x:row → row: some programs prefix what others do not. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
