import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/ui/data-table';
import type { Party } from '@/domain/department';
import { trainingTopicWords } from '@/domain/training';
import type { TrainingBoard } from '@/domain/training-board';
import { number } from '@/lib/format';

interface TrainingChartsProps {
  readonly year: number;
  readonly parties: readonly Party[];
  readonly board: Pick<TrainingBoard, 'quarters' | 'topics'>;
}

interface Row extends Omit<TrainingBoard['topics'][number], 'topic'> {
  readonly key: string | number;
  readonly label: string;
  readonly href?: string;
}

const fills = ['full', 'striped'] as const;
const people = ({ trainees, cadres, professionals }: Row, at: 0 | 1) =>
  trainees[at] + cadres[at] + professionals[at];

/** People by quarter and side, and what each of the plan's five fields got, both with their tables. */
export function TrainingCharts({ year, parties, board }: TrainingChartsProps) {
  const quarters = board.quarters.map((one) => ({ ...one, key: one.quarter, label: `第${one.quarter}季度` }));
  const topics = board.topics.map((one) => ({
    ...one,
    ...{
      key: one.topic,
      label: trainingTopicWords[one.topic],
      href: `/trainings?year=${year}&topic=${one.topic}`,
    },
  }));
  return (
    <>
      <ChartFigure
        title="各季度参加人次"
        note="培训班参训人次与考察学习的干部、专业人才人次之和。"
        chart={{
          ...{ kind: 'counts', unit: '人次' },
          kinds: parties.map(({ short }, at) => ({ name: `${short}方`, fill: fills[at] ?? 'dotted' })),
          groups: quarters.map((row) => ({ label: row.label, values: [people(row, 0), people(row, 1)] })),
        }}
      >
        <SumTable caption="各季度培训和考察学习" term="季度" rows={quarters} columns={bySide(parties)} />
      </ChartFigure>
      <ChartFigure
        title="五个领域的培训和考察学习"
        note="一期（批）涉及几个领域的，在每个领域各计一次，各领域不相加。"
        chart={{
          ...{ kind: 'counts', unit: '期、批' },
          kinds: [
            { name: '培训班', fill: 'full' },
            { name: '考察学习', fill: 'striped' },
          ],
          groups: topics.map(({ label, courses, tours }) => ({ label, values: [courses, tours] })),
        }}
      >
        <SumTable caption="五个领域的培训和考察学习" term="领域" rows={topics} columns={byPeople} />
      </ChartFigure>
    </>
  );
}

interface Column {
  readonly word: string;
  readonly count: (row: Row) => number;
}

const courses: Column = { word: '培训班', count: (row) => row.courses };
const tours: Column = { word: '考察批次', count: (row) => row.tours };
const both = ([first, second]: readonly [number, number]) => first + second;

/** People by side: in a quarter both sides are compared. */
function bySide(parties: readonly Party[]): readonly Column[] {
  const sided = (word: string, count: (row: Row, at: number) => number) =>
    parties.map(({ short }, at) => ({ word: `${word}（${short}）`, count: (row: Row) => count(row, at) }));
  return [
    courses,
    ...sided('参训', ({ trainees }, at) => trainees[at] ?? 0),
    tours,
    ...sided('考察', ({ cadres, professionals }, at) => (cadres[at] ?? 0) + (professionals[at] ?? 0)),
  ];
}

/** Of a field it is asked whether cadres and professionals have been there. */
const byPeople: readonly Column[] = [
  courses,
  { word: '参训', count: ({ trainees }) => both(trainees) },
  tours,
  { word: '考察干部', count: ({ cadres }) => both(cadres) },
  { word: '考察人才', count: ({ professionals }) => both(professionals) },
];

interface SumTableProps {
  readonly caption: string;
  readonly term: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

function SumTable({ caption, term, rows, columns }: SumTableProps) {
  return (
    <DataTable caption={caption} unit="期、批、人次">
      <thead>
        <tr>
          <th scope="col">{term}</th>
          {columns.map(({ word }) => (
            <th key={word} scope="col" className="num">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</th>
            {columns.map(({ word, count }) => (
              <td key={word} className="num">
                {number(count(row))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
