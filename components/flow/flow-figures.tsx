import { KeyFigures } from '@/components/ui/key-figures';
import { type Stage, stageWords } from '@/domain/flow';
import { type Fen, moneyShown, roundedText } from '@/domain/money';
import { number } from '@/lib/format';

interface FlowFiguresProps {
  readonly sums: readonly {
    readonly stage: Stage;
    readonly fen: Fen;
    readonly goodsFen: Fen;
    readonly entries: number;
  }[];
}

/** What official entries come to by stage; where the sum as shown leaves something out, all of it stands below. */
export function FlowFigures({ sums }: FlowFiguresProps) {
  return (
    <KeyFigures
      figures={sums.map(({ stage, fen, goodsFen, entries }) => {
        const [value = '', unit = ''] = moneyShown(fen).split(' ');
        const goods = goodsFen === 0 ? '' : `，其中物资折价 ${moneyShown(goodsFen)}${roundedText(goodsFen)}`;
        const note = `${number(entries)} 笔${roundedText(fen)}${goods}`;
        return { label: stageWords[stage], value, unit, note };
      })}
    />
  );
}
