import { KeyFigures } from '@/components/ui/key-figures';
import { type Fen, moneyShown, roundedText } from '@/domain/money';
import { nearDays } from '@/domain/trust-duty';
import { number } from '@/lib/format';

interface TrustFiguresProps {
  /** The list shows them as they stand today. */
  readonly isToday: boolean;
  readonly board: {
    readonly inForce: number;
    readonly sizeFen: Fen;
    readonly addedFen: Fen;
    readonly balanceFen: Fen;
    readonly unreported: number;
    readonly late: number;
    readonly near: number;
    readonly ended: number;
  };
}

/** What the official trusts come to, each figure with what it is made of. */
export function TrustFigures({ isToday, board }: TrustFiguresProps) {
  const [size = '', sizeUnit = ''] = moneyShown(board.sizeFen).split(' ');
  const [balance = '', balanceUnit = ''] = moneyShown(board.balanceFen).split(' ');
  const link = (duty: string, words: string) =>
    isToday ? <a href={`/trusts?duty=${duty}`}>{words}</a> : undefined;
  return (
    <KeyFigures
      figures={[
        {
          ...{ label: '存续慈善信托', value: number(board.inForce), unit: '单' },
          note: `另有期满、终止 ${number(board.ended)} 单`,
        },
        {
          ...{ label: '存续信托规模', value: size, unit: sizeUnit },
          note: `${roundedText(board.sizeFen)}其中追加 ${moneyShown(board.addedFen)}${roundedText(board.addedFen)}`,
        },
        {
          ...{ label: '最近期末余额', value: balance, unit: balanceUnit },
          note: `${board.unreported > 0 ? `${number(board.unreported)} 单未填报，未计入` : '以受托人报告为准'}${roundedText(board.balanceFen)}`,
        },
        {
          ...{ label: '应办事项逾期', value: number(board.late), unit: '单' },
          note: link('late', '查看逾期的信托') ?? '当时应办而没有办理',
        },
        {
          ...{ label: '应办事项临近', value: number(board.near), unit: '单' },
          note: link('near', `${nearDays} 天内到期`) ?? `${nearDays} 天内到期`,
        },
      ]}
    />
  );
}
