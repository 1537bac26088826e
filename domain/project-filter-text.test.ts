import { expect, test } from 'vitest';
import { projectFilter } from './project-filter';
import { projectFilterText } from './project-filter-text';

test('a paper says all that its list was narrowed to, in the words of the filter bar', () => {
  const asked = {
    ...{ kind: 'child-care', standing: 'running', state: 'confirmed', field: 'children', mark: 'late' },
    ...{ lacks: 'evidence', region: '522632', q: '阅读', after: '2025-01-01.3' },
  };
  expect(projectFilterText(projectFilter.parse(asked), '榕江县')).toBe(
    '项目类别：儿童关爱项目；进展：实施中；状态：已互认；服务领域：关爱儿童；标记：信息公开逾期；佐证材料：缺少佐证；实施地：榕江县；名称、编号或单位含“阅读”',
  );
});

test('it says nothing where nothing was narrowed, and the code of a place that nobody knows', () => {
  expect(projectFilterText(projectFilter.parse({ kind: 'nonsense' }), null)).toBe('');
  expect(projectFilterText(projectFilter.parse({ region: '999999' }), null)).toBe('实施地：999999');
});
