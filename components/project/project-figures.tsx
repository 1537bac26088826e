import { KeyFigures } from '@/components/ui/key-figures';
import { type Fen, moneyShown } from '@/domain/money';
import type { ProjectKind } from '@/domain/project';
import { number } from '@/lib/format';

interface ProjectFiguresProps {
  /** The list shows them as they stand today. */
  readonly isToday: boolean;
  /** Where the board is of one kind. */
  readonly kind?: ProjectKind;
  readonly board: {
    readonly running: number;
    readonly childCare: number;
    readonly budgetFen: Fen;
    readonly brands: number;
    readonly late: number;
    readonly lateMilestones: number;
    readonly ended: number;
    readonly stopped: number;
  };
}

/** What the official projects come to, each figure with what it is made of. */
export function ProjectFigures({ isToday, kind, board }: ProjectFiguresProps) {
  const among = kind === undefined ? '' : `kind=${kind}&`;
  const [budget = '', unit = ''] = moneyShown(board.budgetFen).split(' ');
  return (
    <KeyFigures
      figures={[
        {
          ...{ label: '实施中', value: number(board.running), unit: '个' },
          note: kind === undefined ? `其中儿童关爱项目 ${number(board.childCare)} 个` : '已启动、未结项',
        },
        { label: '实施中项目预算', value: budget, unit, note: '跨年项目按全周期预算' },
        {
          ...{ label: '品牌项目', value: number(board.brands), unit: '个' },
          note: isToday ? <a href={`/projects?${among}mark=brand`}>双方都已认定</a> : '双方都已认定',
        },
        {
          ...{ label: '信息公开逾期', value: number(board.late), unit: '个' },
          note: isToday ? <a href={`/projects?${among}mark=late`}>查看逾期的项目</a> : '当时应公开而没有公开',
        },
        {
          ...{ label: '项目节点逾期', value: number(board.lateMilestones), unit: '个' },
          note: isToday ? (
            <a href={`/projects?${among}mark=milestone`}>查看节点逾期的项目</a>
          ) : (
            '当时应完成而没有完成'
          ),
        },
        {
          ...{ label: '已结项', value: number(board.ended), unit: '个' },
          note: `另有终止 ${number(board.stopped)} 个`,
        },
      ]}
    />
  );
}
