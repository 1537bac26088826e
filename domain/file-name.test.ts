import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFileName, endingOf, savedAs } from './file-name';

describe('the name of a file', () => {
  test.each([
    ['现场照片.jpg', '现场照片.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\王\\协议.pdf', '协议.pdf'],
    ['..', '未命名'],
    ['.htaccess', 'htaccess'],
    ['协议\r\nSet-Cookie: a=b.pdf', '协议Set-Cookie_ a=b.pdf'],
    ['协议\u202efdp.exe', '协议fdp.exe'],
    ['a\0b.pdf', 'ab.pdf'],
    ['签到\u200b表.xlsx', '签到表.xlsx'],
    ['半个\ud83d字.pdf', '半个字.pdf'],
    ['"引号"?.pdf', '_引号__.pdf'],
    ['a%2e%2e%2fb.pdf', 'a%2e%2e%2fb.pdf'],
    ['  空  格 .pdf  ', '空 格 .pdf'],
    ['', '未命名'],
    ['.pdf', 'pdf'],
  ])('%j is kept as %j', (given, kept) => expect(cleanFileName(given)).toBe(kept));

  test('that is very long keeps its ending', () => {
    const kept = cleanFileName(`${'长'.repeat(300)}.docx`);
    expect(Array.from(kept).length).toBe(120);
    expect(endingOf(kept)).toBe('docx');
  });

  test('cannot break out of a header, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 })),
        (name) => {
          const header = savedAs(name);
          expect(header).toMatch(
            /^attachment; filename="file(\.[A-Za-z0-9]{1,8})?"; filename\*=UTF-8''[A-Za-z0-9%.!#$&+^_`|~-]+$/,
          );
          expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
          expect(cleanFileName(cleanFileName(name))).toBe(cleanFileName(name));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
