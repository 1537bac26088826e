import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examined } from './examine';
import { orientationIn } from './exif';
import { crafted } from './testing/crafted';
import { pathsOut, withPathOut } from './testing/paths-out';
import { chunk, docx, exif, jpg, pdf, png, segment, xlsx } from './testing/sound';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'evidence-'));
  // The first process starts; what is timed below is the look at the file.
  await kept('开始.pdf', pdf());
}, 30_000);
afterAll(() => rm(scratch, { recursive: true }));

const sent = () => join(scratch, 'sent');

async function kept(name: string, bytes: Buffer, keepsLocation = false) {
  await writeFile(sent(), bytes);
  return examined(scratch, { path: sent(), name, keepsLocation }, async ({ type, path, preview }) => ({
    type,
    bytes: await readFile(path),
    preview: preview === null ? null : await readFile(preview),
  }));
}

async function sentenceFor(name: string, bytes: Buffer): Promise<{ told: string; seconds: number }> {
  await writeFile(sent(), bytes);
  const since = performance.now();
  const told = await examined(scratch, { path: sent(), name, keepsLocation: false }, () =>
    Promise.resolve('taken'),
  ).catch((error: unknown) => (error as Error).message);
  return { told, seconds: (performance.now() - since) / 1000 };
}

describe('refuses, in less than three seconds, with a sentence that says what to do, and leaves nothing', () => {
  test.each(crafted.map((one) => [one.what, one] as const))('%s', async (_, { name, bytes, told }) => {
    const answer = await sentenceFor(name, bytes());
    expect(answer.told).toContain(told);
    expect(answer.told).toMatch(/[\u4e00-\u9fff].*；.+。$/);
    expect(answer.seconds).toBeLessThan(3);
    expect(readdirSync(scratch)).toEqual(['sent']);
  });
  test.each(pathsOut.map((member) => [member.path, member] as const))(
    'a path in the archive: %s',
    async (_, member) => {
      const answer = await sentenceFor('纪要.docx', withPathOut(member));
      expect(answer.told).toContain('路径不正常');
      expect(answer.seconds).toBeLessThan(3);
      expect(readdirSync(scratch)).toEqual(['sent']);
    },
  );
});

test.each([
  ['协议.pdf', pdf(), 'pdf'],
  ['纪要.DOCX', docx(), 'docx'],
  ['台账.xlsx', xlsx(), 'xlsx'],
] as const)('takes %s as it is', async (name, bytes, type) => {
  expect(await kept(name, bytes)).toEqual({ type, bytes, preview: null });
});

describe('a photo', () => {
  const told = [
    exif(6),
    segment(0xfe, Buffer.from('iPhone 15')),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0 26.58N')),
  ];
  const photo = Buffer.concat([jpg(64, 48, told), Buffer.from('ftypmp42 a film behind it, with its place')]);

  test('is kept without where it was taken and with what, upright as before, and otherwise the same picture', async () => {
    const { bytes } = await kept('现场.JPEG', photo);
    for (const word of ['GPS', 'iPhone', '26.58N', 'ftypmp42']) expect(bytes.includes(word)).toBe(false);
    const at = bytes.indexOf('Exif\0\0');
    expect(orientationIn(bytes.subarray(at + 6))).toBe(6);
    expect(jpeg.decode(bytes).data).toEqual(jpeg.decode(jpg(64, 48)).data);
  });
  test('keeps them where the person wants it, and never what stands behind its end', async () => {
    const { bytes } = await kept('现场.jpg', photo, true);
    expect(bytes.includes('GPS 26.58N')).toBe(true);
    expect(bytes.includes('ftypmp42')).toBe(false);
  });
  test('is drawn anew for its preview: upright, no larger than a page, without anything of the file', async () => {
    const { preview } = await kept('现场.jpg', jpg(2000, 500, [exif(6)]));
    const { width, height } = jpeg.decode(preview ?? Buffer.alloc(0));
    expect([width, height]).toEqual([320, 1280]);
    expect(preview?.includes('GPS')).toBe(false);
  });
});

test('a picture is kept without its texts, and drawn anew', async () => {
  const texts = [chunk('tEXt', Buffer.from('Author\0王芳')), chunk('eXIf', Buffer.from('GPS'))];
  const { bytes, preview } = await kept('扫描.png', png({}, texts));
  expect(bytes).toEqual(png());
  expect(PNG.sync.read(preview ?? Buffer.alloc(0)).width).toBe(32);
});

test('what takes without end is ended, and the next file finds another process', async () => {
  execFileSync('mkfifo', [join(scratch, 'endless')]);
  const work = examined(
    scratch,
    { path: join(scratch, 'endless'), name: '协议.pdf', keepsLocation: false },
    () => Promise.resolve('taken'),
  );
  await expect(work).rejects.toThrow('过于复杂');
  await rm(join(scratch, 'endless'));
  expect((await kept('协议.pdf', pdf())).type).toBe('pdf');
});

test('many at once are looked at in turn', async () => {
  await writeFile(sent(), jpg(400, 300));
  const work = Array.from({ length: 12 }, (_, at) =>
    examined(scratch, { path: sent(), name: `${at}.jpg`, keepsLocation: false }, ({ type }) =>
      Promise.resolve(type),
    ),
  );
  expect(await Promise.all(work)).toEqual(work.map(() => 'jpg'));
  expect(readdirSync(scratch)).toEqual(['sent']);
});
