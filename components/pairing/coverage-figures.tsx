import { KeyFigures } from '@/components/ui/key-figures';
import { awarenessShare } from '@/domain/awareness';
import { type PlaceList, placeListWords } from '@/domain/organisation-filter';
import { number, percent } from '@/lib/format';

interface CoverageFiguresProps {
  readonly coverage: readonly {
    readonly list: PlaceList;
    readonly reached: number;
    readonly all: number;
  }[];
  /** Of the pairings in force: how many receiving ends were reached when asked, and how many know theirs. */
  /** Pairings in force that did nothing for long. */
  readonly sleeping: number;
  readonly sleepingDays: number;
  readonly awareness: { readonly inForce: number; readonly reached: number; readonly aware: number };
}

const units: Record<PlaceList, string> = {
  'key-county': '个县',
  'deep-poverty': '个村',
  'li-cong-rong': '个县',
};

/** Which places are reached by a pairing in force. No list has a quota (民函〔2023〕49号), so none has a lamp. */
export function CoverageFigures({ coverage, awareness, sleeping, sleepingDays }: CoverageFiguresProps) {
  return (
    <KeyFigures
      figures={[
        ...coverage.map(({ list, reached, all }) => ({
          label: placeListWords[list],
          value: `${reached}/${all}`,
          unit: units[list],
          note: <a href={`/pairings?list=${list}`}>查看结对</a>,
        })),
        {
          label: '沉睡结对',
          value: number(sleeping),
          unit: '项',
          note: <a href="/pairings?activity=sleeping">{`${sleepingDays} 天内没有活动`}</a>,
        },
        {
          label: '知晓率',
          value: percent(awarenessShare(awareness)),
          note: `${awareness.inForce} 项存续结对中询问到 ${awareness.reached} 项，知晓 ${awareness.aware} 项`,
        },
      ]}
    />
  );
}
