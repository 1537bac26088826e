import { PNG } from 'pngjs';
import jpeg from 'jpeg-js';

/** A photo that weighs so much: noise, which nothing packs. */
export function photo(name: string, megabytes = 0.1) {
  const side = Math.round(Math.sqrt((megabytes * 1024 * 1024) / 0.9));
  const data = Buffer.alloc(side * side * 4, 255);
  let seed = Array.from(name).reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) >>> 0;
  for (let at = 0; at < data.length; at += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    data[at] = seed >>> 24;
  }
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(jpeg.encode({ width: side, height: side, data }, 90).data),
  };
}

export function scan(name: string) {
  const png = new PNG({ width: 40, height: 30 });
  png.data.fill(200);
  return { name, mimeType: 'image/png', buffer: PNG.sync.write(png) };
}

export function paper(name: string, note = name) {
  const text = `%PDF-1.4\n%${Buffer.from(note).toString('hex')}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text) };
}
