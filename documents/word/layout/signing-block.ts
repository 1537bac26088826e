import { AlignmentType, HeightRule, TableRow } from 'docx';
import { dateText } from '@/domain/phrase';
import type { ElementOf, SigningParty } from '../element';
import type { Format } from '../format';
import { line } from '../geometry';
import { type Block, kept, paragraph } from './block';
import { areaWidth, cell, grid, widths } from './table';

/** Room for a year, a month and a day by hand. */
const blankDate = '\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日';

const rows: readonly { readonly label: string; readonly of: (party: SigningParty) => string }[] = [
  { label: '审核人（签字）', of: ({ signed }) => signed?.by ?? '' },
  { label: '职务', of: ({ signed }) => signed?.role ?? '' },
  { label: '日期', of: ({ signed }) => (signed === null ? blankDate : dateText(signed.on)) },
];

/**
 * 签署栏: a column for each department, filled in where it has signed. 7.3.5.5: it is held together, and on the page of what it
 * stands under.
 */
export function signingBlock({ parties }: ElementOf<'signing-block'>, format: Format): Block[] {
  const all = widths([1.5, ...parties.map(() => 8.5 / parties.length)], areaWidth(format));
  const width = (at: number) => all[at] ?? 0;
  const row = (label: string, values: readonly string[], isLast: boolean) =>
    new TableRow({
      cantSplit: true,
      height: { value: line, rule: HeightRule.ATLEAST },
      children: [
        cell(width(0), label, 'CellHeading', { keepNext: !isLast }),
        ...values.map((value, at) =>
          cell(width(at + 1), value, 'Cell', { alignment: AlignmentType.CENTER, ...kept(!isLast) }),
        ),
      ],
    });
  return [
    paragraph('Cell', '', { keepNext: true }),
    grid(all, [
      row(
        '签署单位（盖章）',
        parties.map(({ name }) => name),
        false,
      ),
      ...rows.map(({ label, of }, at) => row(label, parties.map(of), at === rows.length - 1)),
    ]),
  ];
}
