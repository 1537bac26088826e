import type { Element } from '@xmldom/xmldom';
import type { Breach } from '../breach';
import { breach } from '../breach';
import { millimetres, standard } from '../standard';
import { attribute, childAt } from '../xml';
import { isNear, type RuleOf } from './rule';

const sides = ['top', 'left', 'right', 'bottom'] as const;
type Side = (typeof sides)[number];
const uprightWords = { top: '天头（上白边）', left: '订口（左白边）', right: '右白边', bottom: '下白边' };
const lyingWords = {
  top: '横排页上白边',
  left: '横排页左白边',
  right: '横排页右白边',
  bottom: '横排页下白边',
};

/** Where the sides of the upright page are when the paper lies, its head to the left (8). */
const lyingSides: Record<Side, Side> = { top: 'left', left: 'bottom', right: 'top', bottom: 'right' };

/** 版心 has no tolerance of its own: this is for rounding, a third of a millimetre. */
const rounding = 20;

/** 5.1, 5.2.1, and 8 for a page that lies on its side. */
export const page: RuleOf = function* ({ section, format }) {
  const isLying = format === 'table-landscape';
  const size = childAt(section, 'w:pgSz');
  const [width, height] = [Number(attribute(size, 'w:w')), Number(attribute(size, 'w:h'))];
  const { paper, millimetre } = standard;
  const [wide, high] = isLying ? [paper.height, paper.width] : [paper.width, paper.height];
  if (!isNear(width, wide, millimetre) || !isNear(height, high, millimetre)) {
    const wanted = isLying ? 'A4横向（297毫米×210毫米）' : 'A4（210毫米×297毫米）';
    const found = `${millimetres(width)}×${millimetres(height)}`;
    yield breach(isLying ? '8' : '5.1', `用纸应为${wanted}，现为${found}。`);
    return;
  }
  yield* marginsOf(childAt(section, 'w:pgMar'), { width, height }, isLying);
};

/** 5.2.1: each margin to a millimetre; and if they are that, the type area that they leave. */
function* marginsOf(
  margins: Element | null,
  { width, height }: { width: number; height: number },
  isLying: boolean,
): Generator<Breach> {
  const clause = isLying ? '8' : '5.2.1';
  const of = (side: Side) => Number(attribute(margins, `w:${side}`));
  const expected = (side: Side) => standard.margins[isLying ? lyingSides[side] : side];
  const wrong = sides.filter((side) => !isNear(of(side), expected(side), standard.millimetre));
  for (const side of wrong) {
    const word = (isLying ? lyingWords : uprightWords)[side];
    yield breach(clause, `${word}应为${millimetres(expected(side))}，现为${millimetres(of(side))}。`);
  }
  if (wrong.length > 0) return;
  const [across, down] = [width - of('left') - of('right'), height - of('top') - of('bottom')];
  const [short, long] = isLying ? [down, across] : [across, down];
  const { typeArea } = standard;
  if (!isNear(short, typeArea.width, rounding) || !isNear(long, typeArea.height, rounding))
    yield breach(clause, `版心应为156毫米×225毫米，现为${millimetres(short)}×${millimetres(long)}。`);
}
