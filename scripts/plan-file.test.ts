import { describe, expect, it } from 'vitest';
import { readPlanText } from './plan-file';

function faults(text: string): string[] {
  return readPlanText(text).faults.map(
    ({ line, column, key, problem }) => `${line}:${column} ${key} ${problem}`,
  );
}

describe('a plan file', () => {
  const text = ['measures:', "  - code: '1.1'", '    range: { min: 0, max: 1 }', '  - code: x', ''].join(
    '\n',
  );

  it('says where a key or an item stands, and for one that is missing, its map', () => {
    const { placeOf } = readPlanText(text);
    expect(placeOf([])).toEqual({ line: 1, column: 1 });
    expect(placeOf(['measures', 0, 'code'])).toEqual({ line: 2, column: 5 });
    expect(placeOf(['measures', 0, 'range', 'max'])).toEqual({ line: 3, column: 22 });
    expect(placeOf(['measures', 1])).toEqual({ line: 4, column: 5 });
    expect(placeOf(['measures', 1, 'range', 'max'])).toEqual({ line: 4, column: 5 });
    expect(placeOf(['measures', 7])).toEqual({ line: 1, column: 1 });
  });

  it('keeps dates and quoted codes as texts', () => {
    const { value, faults: none } = readPlanText("from: 2024-07-01\nday: 09-30\ncode: '3.10'\n");
    expect(none).toEqual([]);
    expect(value).toEqual({ from: '2024-07-01', day: '09-30', code: '3.10' });
  });

  it('still says its value when a key is written twice', () => {
    const { value } = readPlanText('a: 1\nb: 2\na: 3\n');
    expect(value).toEqual({ a: 3, b: 2 });
    expect(faults('a: 1\nb: 2\na: 3\n')).toEqual(['3:1 a 同一个键写了两次']);
  });

  it.each<[text: string, expected: string]>([
    ['a: 1\n\tb: 2\n', '2:1 语法 '],
    ['a:\n   b: 1\n  c: 2\n', '3:1 语法 '],
    ['a: "open\n', '2:1 语法 缺少引号、括号或冒号'],
    ['a: [1, 2\nb: 3\n', '语法 '],
    ['a: b: c\n', '1:4 语法 一行里有两个冒号'],
    ['unit: %\n', '1:7 语法 文字以保留符号开头'],
    ['a: 1\n---\nb: 2\n', '语法 一个文件里有几份方案（---）'],
    ['a: !other x\n', '1:4 语法 YAML 写法不对'],
    ['a: &x 1\nb: *x\n', '2:4 语法 用了别名（*）'],
    ['a: *nobody\n', '1:4 语法 用了别名（*）'],
    ['? [a, b]\n: 1\n', '语法 YAML 写法不对'],
  ])('with broken YAML says so and no more: %j', (broken, expected) => {
    expect(faults(broken).join('\n')).toContain(expected);
    expect(readPlanText(broken).value).toBeNull();
  });
});
