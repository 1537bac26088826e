import { buffer } from 'node:stream/consumers';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { flowListLedger as flowBook } from '@/documents/ledgers/flow-list';
import { nowhere } from '@/documents/ledgers/place';
import { projectListLedger as projectBook } from '@/documents/ledgers/project-list';
import { rowsOfBook } from '@/documents/ledgers/testing/taken-out';
import { streamLedger } from '@/documents/ledgers/write';
import { projectLedgerDocument } from '@/documents/word/project-ledger';
import { renderWord } from '@/documents/word/render';
import { statementDocument } from '@/documents/word/statement';
import { edited, rowsOf } from '@/documents/word/testing/part';
import { projectRow } from '@/documents/word/testing/project-row';
import { projectLedger, statement } from '@/documents/word/testing/sample';
import { gaps } from '@/domain/flow-balance';
import { type Fen, isRounded, moneyExact, moneyShown } from '@/domain/money';
import { FlowFigures } from './flow/flow-figures';
import { FlowTable } from './flow/flow-table';
import { ProjectFigures } from './project/project-figures';
import { ProjectTable } from './project/project-table';
import { GapTable } from './statement/gap-table';
import { Waterfall } from './statement/waterfall';

/** One 分; less and more than 1 元; odd 分 of 万元, of millions of 元 and of 亿元; the largest there is. */
const amounts: readonly Fen[] = [
  ...[0, 1, 99, 100, 95_050, 4_999_500, 10_000_000, 12_345_678, 123_456_789, 100_000_000_001],
  ...[123_456_789_012, 10_000_000_000_000],
];
/** Where money is given and where it is taken off. */
const signed = amounts.flatMap((fen) => (fen === 0 ? [fen] : [fen, -fen]));

/** What is written of an amount in 万元, in 分; null where it is no number, or one with less than a 分. */
function fenOf(text: string): bigint | null {
  const [, minus = '', whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? null : BigInt(`${minus}${whole}${fraction.padEnd(6, '0')}`);
}

type Forms = Readonly<Record<'screen' | 'excel' | 'word', readonly string[]>>;

/** Which forms say another number than the amounts, each with what it says. */
function differing(expected: readonly Fen[], forms: Forms): string[] {
  return Object.entries(forms).flatMap(([form, texts]) =>
    texts.length === expected.length
      ? expected.flatMap((fen, at) =>
          fenOf(texts[at] ?? '') === BigInt(fen) ? [] : [`${form}: ${texts[at] ?? ''} for ${fen}`],
        )
      : [`${form}: ${texts.length} amounts of ${expected.length}`],
  );
}

/** The cells of a page's rows that have numbers in them, without their heads. */
function cellsOf(markup: string): string[][] {
  return Array.from(markup.matchAll(/<tr>.*?<\/tr>/gs), ([row]) =>
    Array.from(row.matchAll(/<td class="num[^"]*">(.*?)<\/td>/gs), ([, cell = '']) =>
      cell.replace(/<[^>]*>/g, ' ').trim(),
    ),
  ).filter((cells) => cells.length > 0);
}
const column = (rows: readonly (readonly string[])[], at: number) => rows.map((cells) => cells[at] ?? '');
const page = { unit: '', stamp: '' };

const projects = amounts.map((fen, at) => ({
  ...projectRow(0),
  ...({ id: at, state: 'confirmed', revision: 1, lateMilestones: 0, isBrand: false } as const),
  ...{ budgetFen: fen, paidFen: fen, receivedFen: fen, raisedFen: fen, countedOn: '2025-06-30' },
}));
const flows = signed.map((fen, at) => ({
  ...({ id: at, state: 'approved', match: null, isReversed: false, stage: 'paid', form: 'money' } as const),
  ...{ projectId: 1, trustId: null, pairingId: null, amountFen: fen, moneyFen: fen, flowedOn: '2025-03-03' },
  ...{
    voucher: '',
    payer: '',
    payee: '',
    excess: '',
    note: '',
    source: '',
    sourceKind: 'project' as const,
    outcome: '',
    unit: '',
  },
}));

/** Budgets of projects: of the list, of its export and of its paper. */
async function budgets(): Promise<{ readonly forms: Forms; readonly file: Uint8Array }> {
  const disclosure = { past: [], next: null, lateSince: null, lastOn: null };
  const listed = projects.map(
    (one) => ({ ...one, region: one.region.name, standing: 'running', disclosure }) as const,
  );
  const screen = renderToStaticMarkup(<ProjectTable projects={listed} />);
  const rows = projects.map(({ id, ...values }) => ({ id, values: { ...values, state: '已互认' } }));
  const book = await rowsOfBook(await buffer(streamLedger(projectBook, rows, nowhere, page)));
  const file = await renderWord(
    projectLedgerDocument({ ...projectLedger, projects: rows.map(({ values }) => values) }),
  );
  const forms = {
    screen: column(cellsOf(screen), 0),
    excel: book.map((row) => row['预算合计（万元）'] ?? ''),
    word: budgetsIn(file),
  };
  return { forms, file };
}

function budgetsIn(file: Uint8Array): string[] {
  return column(
    rowsOf(file).filter((cells) => cells.length === 13 && cells[0] !== '序号'),
    7,
  );
}

/** Differences of a year: as a list of entries on the page and in the export, as causes on the paper. */
async function differences(): Promise<Forms> {
  const names = { parties: [], organisations: {}, pairings: {}, regions: {}, projects: {}, trusts: {} };
  const screen = renderToStaticMarkup(<FlowTable flows={flows} names={names} />);
  const book = await rowsOfBook(
    await buffer(
      streamLedger(
        flowBook,
        flows.map(({ id, ...values }) => ({ id, values })),
        nowhere,
        page,
      ),
    ),
  );
  const annex = signed.map((fen) => ({ source: '', item: '对账', fen, note: '说明' }));
  const word = rowsOf(await renderWord(statementDocument({ ...statement, annex })));
  return {
    screen: column(cellsOf(screen), 0),
    excel: book.map((row) => row['金额（万元）'] ?? ''),
    word: column(
      word.filter((cells) => cells.length === 5 && cells[2] === '对账'),
      3,
    ),
  };
}

let budget: Awaited<ReturnType<typeof budgets>>;
let difference: Forms;
beforeAll(async () => {
  budget = await budgets();
  difference = await differences();
});

describe('the same amount is the same number on the page, in Excel and in Word', () => {
  test('of projects', () => {
    expect(differing(amounts, budget.forms)).toEqual([]);
  });

  test('of entries, also where they take money off', () => {
    expect(differing(signed, difference)).toEqual([]);
  });

  test.each(signed.map((fen) => [fen]))(
    'of a year, for %s 分 in each of its stages and causes',
    async (fen) => {
      const sums = { pledged: fen * 2, paid: fen, received: 0, used: -fen };
      const named = { ...statement.gaps, ...Object.fromEntries(gaps.map((gap) => [gap, fen])) };
      const word = rowsOf(
        await renderWord(statementDocument({ ...statement, sums, gaps: named, annex: [] })),
      );
      const [, ...steps] = word.filter((cells) => cells.length === 4);
      const causes = word.filter((cells) => cells.length === 8)[1] ?? [];
      const stages = renderToStaticMarkup(<Waterfall title="资金" sums={sums} />);
      const table = renderToStaticMarkup(<GapTable sums={sums} gaps={named} />);
      expect(column(steps, 1)).toEqual(column(cellsOf(stages), 0));
      expect(causes).toEqual(column(cellsOf(table), 0));
      expect(column(steps, 1).map(fenOf)).toEqual([fen * 2, fen, 0, -fen].map(BigInt));
      expect(causes.map(fenOf)).toEqual([...gaps.map(() => fen), fen].map(BigInt));
      // In words the difference is one sentence, in 元 or 万元.
      for (const sentence of column(steps, 3)) expect(stages).toContain(`<td>${sentence}</td>`);
    },
  );
});

describe('whoever says another number is told of:', () => {
  const without = (texts: readonly string[], at: number, text: string) => texts.with(at, text);
  const at = amounts.indexOf(12_345_678);

  test.each<[string, (forms: Forms) => Forms, string]>([
    [
      'a page that rounds',
      (forms) => ({ ...forms, screen: without(forms.screen, at, '12.35') }),
      'screen: 12.35',
    ],
    [
      'an export in 元',
      (forms) => ({ ...forms, excel: without(forms.excel, at, '123456.78') }),
      'excel: 123456.78',
    ],
    [
      'an export that cuts',
      (forms) => ({ ...forms, excel: without(forms.excel, at, '12.3456') }),
      'excel: 12.3456',
    ],
    [
      'a paper with a row too few',
      (forms) => ({ ...forms, word: forms.word.slice(1) }),
      'word: 11 amounts of 12',
    ],
    [
      'an amount that is not there',
      (forms) => ({ ...forms, screen: without(forms.screen, at, '未填写') }),
      '未填写',
    ],
  ])('%s', (_, fault, told) => {
    const [only, ...others] = differing(amounts, fault(budget.forms));
    expect(only).toContain(told);
    expect(others).toEqual([]);
  });

  test('a paper whose text was changed by one 分', () => {
    const changed = edited(budget.file, 'word/document.xml', (xml) =>
      xml.replace('>12.345678<', '>12.345679<'),
    );
    expect(differing(amounts, { ...budget.forms, word: budgetsIn(changed) })).toEqual([
      'word: 12.345679 for 12345678',
    ]);
  });
});

describe('a sum that is shown rounded says so', () => {
  const board = { running: 1, childCare: 0, ended: 0, stopped: 0, brands: 0, late: 0, lateMilestones: 0 };

  test.each(amounts.map((fen) => [fen]))('for %s 分', (fen) => {
    const sums = [{ stage: 'paid', fen, goodsFen: 0, entries: 1 }] as const;
    const pages = [
      renderToStaticMarkup(<FlowFigures sums={sums} />),
      renderToStaticMarkup(<ProjectFigures isToday board={{ ...board, budgetFen: fen }} />),
      renderToStaticMarkup(
        <Waterfall title="资金" sums={{ pledged: fen, paid: fen, received: fen, used: fen }} />,
      ),
    ];
    const [figure = '', unit = ''] = moneyShown(fen).split(' ');
    for (const markup of pages) {
      expect(markup.replace(/<[^>]*>/g, '')).toContain(`${figure} ${unit}`);
      expect(markup.includes('四舍五入')).toBe(isRounded(fen));
    }
    if (isRounded(fen)) expect(pages[0]).toContain(`实为 ${moneyExact(fen)}`);
  });

  test('and papers say that theirs are not', () => {
    for (const document of [projectLedgerDocument(projectLedger), statementDocument(statement)])
      expect(JSON.stringify(document)).toContain('未经四舍五入');
  });
});
