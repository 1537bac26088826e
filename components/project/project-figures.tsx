import { KeyFigures } from '@/components/ui/key-figures';
import { moneyShown, roundedText } from '@/domain/money';
import type { ProjectKind } from '@/domain/project';
import type { ProjectBoard } from '@/domain/project-board';
import { number } from '@/lib/format';

interface ProjectFiguresProps {
  /** The list shows them as they stand today. */
  readonly isToday: boolean;
  /** Where the board is of one kind. */
  readonly kind?: ProjectKind;
  readonly board: ProjectBoard;
}

/** What the official projects come to, each figure with what it is made of. */
export function ProjectFigures({ isToday, kind, board }: ProjectFiguresProps) {
  const among = kind === undefined ? '' : `kind=${kind}&`;
  const over = `另已结项 ${number(board.ended)} 个、终止 ${number(board.stopped)} 个`;
  const [budget = '', unit = ''] = moneyShown(board.budgetFen).split(' ');
  return (
    <KeyFigures
      figures={[
        {
          ...{ label: '实施中', value: number(board.running), unit: '个' },
          note: `${kind === undefined ? `其中儿童关爱 ${number(board.childCare)} 个；` : ''}${over}`,
        },
        {
          ...{ label: '实施中项目预算', value: budget, unit },
          note: `跨年项目按全周期预算${roundedText(board.budgetFen)}`,
        },
        {
          ...{ label: '品牌项目', value: number(board.brands), unit: '个' },
          note: isToday ? (
            <a href={`/projects?${among}standing=running&mark=brand`}>在实施、双方都已认定</a>
          ) : (
            '在实施、双方都已认定'
          ),
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
      ]}
    />
  );
}
