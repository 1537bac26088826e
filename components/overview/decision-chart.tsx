import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/ui/data-table';
import { type BoardState, boardStates, type DecisionBoard } from '@/domain/decision-board';
import { statusWords } from '@/domain/status';
import { chineseDate } from '@/lib/format';

const fills = {
  done: 'full',
  'on-pace': 'striped',
  slipping: 'ruled',
  overdue: 'crossed',
  'not-started': 'dotted',
} as const satisfies Record<BoardState, string>;

/** The decisions of each meeting by how they stand, with their table. */
export function DecisionChart({ meetings }: Pick<DecisionBoard, 'meetings'>) {
  return (
    <ChartFigure
      title="历次会议议定事项办理情况"
      chart={{
        kind: 'counts',
        unit: '项',
        kinds: boardStates.map((state) => ({ name: statusWords[state], fill: fills[state] })),
        groups: meetings.map(({ heldOn, counts }) => ({
          label: heldOn,
          values: boardStates.map((state) => counts[state]),
        })),
      }}
    >
      <DataTable caption="各次会议议定事项" unit="项">
        <thead>
          <tr>
            <th scope="col">会议</th>
            {boardStates.map((state) => (
              <th key={state} scope="col" className="num">
                {statusWords[state]}
              </th>
            ))}
            <th scope="col" className="num">
              合计
            </th>
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ id, name, heldOn, counts, total }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/meetings/${id}`}>{name}</a>
                <span className="soft">{`（${chineseDate(heldOn)}）`}</span>
              </th>
              {boardStates.map((state) => (
                <td key={state} className="num">{`${counts[state]} 项`}</td>
              ))}
              <td className="num">{`${total} 项`}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </ChartFigure>
  );
}
