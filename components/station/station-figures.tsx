import { KeyFigures } from '@/components/ui/key-figures';
import type { Party } from '@/domain/department';
import { number, percent } from '@/lib/format';

interface StationFiguresProps {
  readonly parties: readonly Party[];
  readonly board: {
    readonly built: number;
    readonly paired: number;
    readonly staff: number;
    readonly certified: number;
    readonly volunteers: number;
    readonly supervisions: readonly { readonly departmentId: number; readonly count: number }[];
  };
}

/** How the official stations stand, each figure with what it is made of. */
export function StationFigures({ parties, board }: StationFiguresProps) {
  const by = (departmentId: number) =>
    board.supervisions
      .filter((one) => one.departmentId === departmentId)
      .reduce((sum, { count }) => sum + count, 0);
  const sides = parties.map(({ id, short }) => ({ short, count: by(id) }));
  return (
    <KeyFigures
      figures={[
        {
          ...{ label: '在办站点', value: number(board.built), unit: '个' },
          note: `${number(board.paired)} 个有粤方机构结对`,
        },
        { label: '工作人员', value: number(board.staff), unit: '人', note: '各站点最近一次期末数之和' },
        {
          label: '持证率',
          value: percent(board.staff === 0 ? null : board.certified / board.staff),
          note: `持证 ${number(board.certified)} 人`,
        },
        { label: '登记志愿者', value: number(board.volunteers), unit: '人' },
        {
          label: '督导走访',
          value: number(sides.reduce((sum, { count }) => sum + count, 0)),
          unit: '次',
          note: sides.map(({ short, count }) => `${short} ${number(count)}`).join('，'),
        },
      ]}
    />
  );
}
