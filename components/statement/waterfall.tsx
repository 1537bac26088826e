import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/ui/data-table';
import { stageWords } from '@/domain/flow';
import type { StageSums } from '@/domain/flow-ceiling';
import { isRounded, ledgerMoney, moneyShown } from '@/domain/money';
import { stageSteps, stepText } from '@/domain/statement';

interface WaterfallProps {
  readonly title: string;
  readonly sums: StageSums;
}

const wan = (fen: number) => fen / 1_000_000;

/** Pledged → paid → received → used, and how much less each is than the one before it. */
export function Waterfall({ title, sums }: WaterfallProps) {
  const steps = stageSteps(sums);
  return (
    <ChartFigure
      title={title}
      note={steps.map(({ stage, fen }) => `${stageWords[stage]} ${moneyShown(fen)}`).join('，')}
      chart={{
        kind: 'counts',
        unit: '万元',
        kinds: [
          { name: '金额', fill: 'full' },
          { name: '比上一环节少', fill: 'dotted' },
        ],
        groups: steps.map(({ stage, fen, less }) => ({
          label: stageWords[stage],
          values: [wan(fen), wan(Math.max(less ?? 0, 0))],
        })),
      }}
    >
      <DataTable caption={title} unit="万元">
        <thead>
          <tr>
            <th scope="col">环节</th>
            <th scope="col" className="num">
              金额
            </th>
            <th scope="col">与上一环节相比</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.stage}>
              <th scope="row">{stageWords[step.stage]}</th>
              <td className="num">{ledgerMoney(step.fen)}</td>
              <td>{stepText(step)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {steps.some(({ fen }) => isRounded(fen)) ? (
        <p className="soft">上面一句中的金额四舍五入；表内为精确值。</p>
      ) : null}
    </ChartFigure>
  );
}
