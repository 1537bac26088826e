import type { PlainDate } from './calendar';
import { countedQuarters } from './counted-quarter';
import type { FactField, Names } from './fact';
import { dateText } from './phrase';

/** What a station says. Its fields are a form's as well: nothing here may need zod, which browsers should not load. */
export type Station = {
  /** The station in the register, which knows its county and town. */
  readonly stationId: number;
  readonly builtOn: PlainDate;
  /** Null while it is open. */
  readonly closedOn: PlainDate | null;
  /** 运营方 */
  readonly operator: string;
  readonly note: string;
};

export const stationFields: readonly FactField<Station>[] = [
  { key: 'stationId', term: '站点', text: ({ stationId }, names) => stationName({ stationId }, names) },
  { key: 'builtOn', term: '建成日期', text: ({ builtOn }) => dateText(builtOn) },
  {
    key: 'closedOn',
    term: '停办日期',
    text: ({ closedOn }) => (closedOn === null ? '在办' : dateText(closedOn)),
  },
  { key: 'operator', term: '运营方', text: ({ operator }) => operator || '未填写' },
  { key: 'note', term: '说明', text: ({ note }) => note || '未填写' },
];

/** As links and tasks call a station. */
export function stationName(
  { stationId }: Pick<Station, 'stationId'>,
  { organisations }: Pick<Names, 'organisations'>,
): string {
  return organisations[stationId] ?? `站点 ${stationId}`;
}

/** What a station still lacks before it can be handed in, by field; nothing where it is complete. */
export function missingOfStation(
  { builtOn, closedOn, operator }: Station,
  today: PlainDate,
): Partial<Record<keyof Station, string>> {
  return {
    ...(builtOn > today ? { builtOn: '站点还没有建成；建成后再提交审核。' } : {}),
    ...(closedOn !== null && closedOn > today ? { closedOn: '停办日期还没有到；停办后再登记。' } : {}),
    ...(operator === '' ? { operator: '请填写运营方；由乡镇（街道）自办的请写明。' } : {}),
  };
}

/** 期末数 of a station: what there was on a quarter's last day, and whom it served in the quarter. */
export interface StationCount {
  readonly countedOn: PlainDate;
  /** 专职人员 */
  readonly staff: number;
  /** Of them with a certificate. */
  readonly certified: number;
  /** Null is not filled in, which is not 0. */
  readonly volunteers: number | null;
  readonly services: number | null;
}

/** What is wrong with a supervision of a station on that day, by field. */
export function wrongOfSupervision(
  supervisedOn: PlainDate,
  { builtOn, closedOn }: Pick<Station, 'builtOn' | 'closedOn'>,
  today: PlainDate,
): { readonly supervisedOn?: string } {
  if (supervisedOn > today) return { supervisedOn: '督导日期不能晚于今天。' };
  return supervisedOn < builtOn || (closedOn !== null && supervisedOn > closedOn)
    ? { supervisedOn: '督导日期应在站点建成以后、停办以前。' }
    : {};
}

/** What is wrong with counts, by field. */
export function wrongOfCount(
  { countedOn, staff, certified }: StationCount,
  builtOn: PlainDate,
  today: PlainDate,
): Partial<Record<keyof StationCount, string>> {
  return {
    ...(countedQuarters(today).some(({ endsOn: end }) => end === countedOn)
      ? {}
      : { countedOn: '请选择已经结束的季度。' }),
    ...(countedOn < builtOn ? { countedOn: '这个季度末站点还没有建成；请选择以后的季度。' } : {}),
    ...(certified > staff ? { certified: '持证人数不能多于工作人员，请核对。' } : {}),
  };
}
