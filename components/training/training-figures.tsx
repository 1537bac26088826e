import { KeyFigures } from '@/components/ui/key-figures';
import type { Party } from '@/domain/department';
import { planFields } from '@/domain/training';
import type { TrainingBoard } from '@/domain/training-board';
import { number, percent } from '@/lib/format';

interface TrainingFiguresProps {
  readonly parties: readonly Party[];
  readonly board: TrainingBoard;
}

const all = ([first, second]: readonly [number, number]) => number(first + second);

/** What official courses and tours of a year come to, each figure with what it is made of. */
export function TrainingFigures({ parties, board }: TrainingFiguresProps) {
  const { trainees, cadres, professionals, experts, completion, satisfaction, covered } = board;
  const sides = (pair: readonly [number, number]) =>
    parties.map(({ short }, at) => `${short} ${number(pair[at] ?? 0)}`).join('，');
  const share = ({ part, whole }: { readonly part: number; readonly whole: number }, of: string) => ({
    value: percent(whole === 0 ? null : part / whole),
    note: whole === 0 ? `没有${of}` : `${number(part)}/${number(whole)} 人`,
  });
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: '培训班',
            value: number(board.courses),
            unit: '期',
            note: `参训 ${all(trainees)} 人次（${sides(trainees)}）`,
          },
          {
            label: '考察学习',
            value: number(board.tours),
            unit: '批',
            note: `干部 ${all(cadres)}、专业人才 ${all(professionals)} 人次`,
          },
          {
            label: '覆盖领域',
            value: `${covered.courses}/${planFields.length}`,
            unit: '个',
            note: `考察学习：干部 ${covered.cadres}、人才 ${covered.professionals} 个领域`,
          },
          { label: '结业（取证）率', ...share(completion, '考核班次') },
          { label: '学员满意度', ...share(satisfaction, '问卷') },
        ]}
      />
      <p className="soft">{`授课专家 ${all(experts)} 人次（${sides(experts)}）为台账数，按班计，同一人多次授课不去重；全年去重的人数台账不掌握，由两方在指标中填报（手工数）。`}</p>
    </>
  );
}
