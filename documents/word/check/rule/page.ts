import { breach } from '../breach';
import { millimetres, standard } from '../standard';
import { attribute, childAt } from '../xml';
import { isNear, type RuleOf } from './rule';

const sides = { top: '天头（上白边）', left: '订口（左白边）', right: '右白边', bottom: '下白边' } as const;
type Side = keyof typeof sides;

/** Where the sides of the upright page are when the paper lies, its head to the left (8). */
const lyingSides: Record<Side, Side> = { top: 'left', left: 'bottom', right: 'top', bottom: 'right' };

/** 5.1, 5.2.1, and 8 for a page that lies on its side. */
export const page: RuleOf = function* ({ section, format }) {
  const isLying = format === 'table-landscape';
  const size = childAt(section, 'w:pgSz');
  const [width, height] = [Number(attribute(size, 'w:w')), Number(attribute(size, 'w:h'))];
  const [wide, high] = isLying
    ? [standard.paper.height, standard.paper.width]
    : [standard.paper.width, standard.paper.height];
  if (!isNear(width, wide, standard.millimetre) || !isNear(height, high, standard.millimetre)) {
    const wanted = isLying ? 'A4横向（297毫米×210毫米）' : 'A4（210毫米×297毫米）';
    yield breach(
      isLying ? '8' : '5.1',
      `用纸应为${wanted}，现为${millimetres(width)}×${millimetres(height)}。`,
    );
  }
  const margins = childAt(section, 'w:pgMar');
  for (const side of Object.keys(sides) as Side[]) {
    const expected = standard.margins[isLying ? lyingSides[side] : side];
    const found = Number(attribute(margins, `w:${side}`));
    if (isNear(found, expected, standard.millimetre)) continue;
    const what = isLying
      ? `横排页${{ top: '上', left: '左', right: '右', bottom: '下' }[side]}白边`
      : sides[side];
    yield breach(isLying ? '8' : '5.2.1', `${what}应为${millimetres(expected)}，现为${millimetres(found)}。`);
  }
};
