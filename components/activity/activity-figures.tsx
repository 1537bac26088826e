import { KeyFigures } from '@/components/ui/key-figures';
import { type Fen, moneyText } from '@/domain/money';
import { number } from '@/lib/format';

interface ActivityFiguresProps {
  readonly totals: {
    readonly activities: number;
    readonly moneyFen: Fen;
    readonly goodsFen: Fen;
    readonly beneficiaries: number;
  };
}

/** What official activities come to. */
export function ActivityFigures({ totals }: ActivityFiguresProps) {
  return (
    <KeyFigures
      figures={[
        { label: '活动', value: number(totals.activities), unit: '次' },
        { label: '资金', value: number(Number(moneyText(totals.moneyFen, 'wan')), 2), unit: '万元' },
        { label: '物资折价', value: number(Number(moneyText(totals.goodsFen, 'wan')), 2), unit: '万元' },
        { label: '受益', value: number(totals.beneficiaries), unit: '人次' },
      ]}
    />
  );
}
