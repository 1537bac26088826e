import { KeyFigures } from '@/components/ui/key-figures';
import { type PlaceList, placeListWords } from '@/domain/organisation-filter';

interface CoverageFiguresProps {
  readonly coverage: readonly {
    readonly list: PlaceList;
    readonly reached: number;
    readonly all: number;
  }[];
}

const units: Record<PlaceList, string> = {
  'key-county': '个县',
  'deep-poverty': '个村',
  'li-cong-rong': '个县',
};

/** Which places are reached by a pairing in force. No list has a quota (民函〔2023〕49号), so none has a lamp. */
export function CoverageFigures({ coverage }: CoverageFiguresProps) {
  return (
    <KeyFigures
      figures={coverage.map(({ list, reached, all }) => ({
        label: placeListWords[list],
        value: `${reached}/${all}`,
        unit: units[list],
        note: <a href={`/pairings?list=${list}`}>查看结对</a>,
      }))}
    />
  );
}
