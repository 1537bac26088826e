import { completedCreditCode } from '@/domain/credit-code';
import type { Form, RegisteredKind } from '@/domain/organisation';
import { chance } from './chance';

/** An organisation of the demo world. Names and codes are invented. */
export interface DemoOrganisation {
  readonly kind: RegisteredKind;
  readonly name: string;
  /** The division where it is registered, or lies. */
  readonly region: string;
  readonly town: string;
  readonly creditCode: string;
  readonly form: Form | '';
  readonly registrar: string;
  readonly grade: number;
  readonly wasDeepPoverty: boolean;
}

const nothing = {
  town: '',
  creditCode: '',
  form: '',
  registrar: '',
  grade: 0,
  wasDeepPoverty: false,
} as const;

const cities = [
  ['440000', '广东省', 16],
  ['440100', '广州市', 24],
  ['440600', '佛山市', 14],
  ['441900', '东莞市', 8],
  ['440400', '珠海市', 8],
  ['442000', '中山市', 6],
  ['441300', '惠州市', 6],
] as const;

const names = [
  '同心',
  '乐善',
  '启明',
  '春晖',
  '木棉',
  '南粤情',
  '和风',
  '众行',
  '青禾',
  '暖阳',
  '远山',
  '益路',
] as const;
const fields = [
  '公益促进会',
  '社会工作服务中心',
  '慈善基金会',
  '志愿服务联合会',
  '商会',
  '助学基金会',
] as const;
const formOf = (field: string): Form =>
  field.endsWith('基金会') ? 'foundation' : field.endsWith('中心') ? 'service' : 'association';
const kindDigits: Record<Form, string> = { association: '51', service: '52', foundation: '53' };

function pick<Of>(list: readonly [Of, ...Of[]], text: string): Of {
  return list[Math.floor(chance(text) * list.length)] ?? list[0];
}

const partnerPlaces = [
  ['520000', '贵州省', 4],
  ['522600', '黔东南州', 3],
  ['520500', '毕节市', 3],
  ['522700', '黔南州', 2],
] as const;

function socialOrganisations(
  places: readonly (readonly [region: string, place: string, count: number])[],
  first: number,
): DemoOrganisation[] {
  let serial = first;
  return places.flatMap(([region, city, count]) =>
    Array.from({ length: count }, (_, at) => {
      const field = fields[at % fields.length] ?? fields[0];
      const form = formOf(field);
      serial += 1;
      const code = completedCreditCode(`${kindDigits[form]}${region}MJX9${serial}`);
      return {
        ...nothing,
        kind: 'social-organisation' as const,
        name: `${city}${names[(at * 5 + Math.floor(at / 6)) % names.length] ?? ''}${field}（演示）`,
        region,
        // One is kept as its certificate is said to read, though its last character does not fit.
        creditCode: serial === 1005 ? `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}` : code,
        form,
        registrar: city.endsWith('省') ? `${city}民政厅` : `${city}民政局`,
        grade: pick([0, 3, 3, 4, 4, 5], `grade ${serial}`),
      };
    }),
  );
}

/** The 20 key counties and 黎平 (domain.md 3.3), some others of prefectures that are paired, and how many villages of each. */
const counties = [
  ...[
    '520204',
    '520324',
    '520326',
    '520424',
    '520425',
    '520524',
    '520525',
    '520526',
    '520527',
    '520627',
    '520628',
  ],
  ...['522324', '522326', '522327', '522628', '522629', '522633', '522728', '522732'],
].map((code) => [code, 7] as const);
const villageCounts = [
  ...counties,
  ['522632', 12],
  ['522631', 8],
  ['520581', 5],
  ['520304', 4],
  ['522722', 4],
] as const;

const villageNames = [
  '高岩',
  '大坪',
  '新寨',
  '归柳',
  '平江',
  '岩脚',
  '上寨',
  '归洪',
  '长冲',
  '枫香',
  '龙塘',
  '银水',
] as const;
const townNames = ['青山镇', '河口镇', '云峰镇', '两江乡', '石门乡'] as const;

function villages(): DemoOrganisation[] {
  return villageCounts.flatMap(([region, count]) =>
    Array.from({ length: count }, (_, at) => ({
      ...nothing,
      kind: 'village' as const,
      name: `${villageNames[at % villageNames.length] ?? ''}村`,
      region,
      town: pick([...townNames], `town ${region} ${at}`),
      wasDeepPoverty: chance(`deep poverty ${region} ${at}`) < 0.4,
    })),
  );
}

function stations(): DemoOrganisation[] {
  return villageCounts.slice(0, 22).map(([region], at) => {
    const town = townNames[at % townNames.length] ?? townNames[0];
    return {
      ...nothing,
      kind: 'station' as const,
      name: `${town}社会工作和志愿服务站（演示）`,
      region,
      town,
    };
  });
}

/** Entered twice by two people, once without the code and under a shorter name. */
export const double: DemoOrganisation = {
  ...nothing,
  kind: 'social-organisation',
  name: '广州同心公益促进会（演示）',
  region: '440100',
  form: 'association',
  registrar: '广州市民政局',
};

export const organisations: readonly DemoOrganisation[] = [
  ...socialOrganisations(cities, 1000),
  ...villages(),
  ...stations(),
  double,
  // Not yet found to be a double.
  {
    ...double,
    name: '佛山南粤情社会工作服务中心（演示）',
    region: '440600',
    form: 'service',
    registrar: '佛山市民政局',
  },
  ...socialOrganisations(partnerPlaces, 2000),
];
