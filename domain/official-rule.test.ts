import { expect, test } from 'vitest';
import { officialRuleOf, officialRuleText } from './official-rule';

const gz = { name: '贵州省民政厅', short: '黔' };

// [reporter, aggregation, rule]
test.each([
  ['shared', 'sum', 'same-fact'],
  ['shared', 'ratio', 'same-fact'],
  ['shared', 'at-least-once', 'same-fact'],
  ['one', 'period-end', 'authority'],
  ['one', 'median', 'authority'],
  ['each', 'sum', 'sum'],
  ['each', 'period-end', 'sum'],
  ['each', 'distinct', 'sum'],
  ['each', 'at-least-once', 'sum'],
  ['each', 'ratio', 'recomputed'],
  ['each', 'median', 'worse'],
  ['each', 'exists', 'any'],
] as const)('what is reported by %s and made as %s goes by %s', (reporter, aggregation, rule) => {
  expect(officialRuleOf({ reporter, aggregation })).toBe(rule);
});

test.each([
  [
    { reporter: 'shared', aggregation: 'sum', source: 'manual' },
    gz,
    '同一件事只报一次，不相加：贵州省民政厅填报、审核，另一方互认后为正式数；两方的数不同的，以两厅审核人协商一致的数为正式数。',
  ],
  [
    { reporter: 'shared', aggregation: 'sum', source: 'manual' },
    null,
    '同一件事只报一次，不相加：主办的一方填报、审核，另一方互认后为正式数；两方的数不同的，以两厅审核人协商一致的数为正式数。',
  ],
  [
    { reporter: 'shared', aggregation: 'sum', source: 'ledger' },
    null,
    '同一件事在台账中只有一条记录，双方互认后计入，不相加；说法不同的，在该条记录上协商。',
  ],
  [
    { reporter: 'one', aggregation: 'sum', source: 'manual' },
    gz,
    '以黔方的数为准：贵州省民政厅填报，本方审核后为正式数，另一方不填报。',
  ],
  [{ reporter: 'one', aggregation: 'sum', source: 'ledger' }, gz, '以黔方的数为准，由台账生成。'],
  [
    { reporter: 'each', aggregation: 'sum', source: 'manual' },
    null,
    '两方各报本方的数，本方审核后为正式数；合计为两方相加；两方的数不同不是分歧。',
  ],
  [
    { reporter: 'each', aggregation: 'ratio', source: 'ledger' },
    null,
    '两方的数分别由台账生成；合计用两方分子之和除以分母之和重算，不取平均；两方的数不同不是分歧。',
  ],
] as const)('the rule of %j by %j is told', (indicator, by, text) => {
  expect(officialRuleText(indicator, by)).toBe(text);
});
