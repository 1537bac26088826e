import { Timeline } from '@/components/ui/timeline';
import {
  type Form,
  formWords,
  gradeText,
  type OrganisationKind,
  organisationKindWords,
} from '@/domain/organisation';
import { chineseDate } from '@/lib/format';

interface OrganisationHistoryProps {
  readonly places: readonly { readonly id: number; readonly name: string }[];
  readonly entries: readonly {
    readonly at: Date;
    readonly businessOn: string;
    readonly accountName: string;
    readonly command: string;
    readonly before: Record<string, unknown> | null;
    readonly after: Record<string, unknown>;
    readonly changed: readonly string[];
  }[];
}

const terms: Readonly<Record<string, string>> = {
  kind: '类别',
  name: '名称',
  regionId: '行政区划',
  town: '乡镇（街道）',
  creditCode: '统一社会信用代码',
  form: '类型',
  registrar: '登记机关',
  grade: '评估等级',
  wasDeepPoverty: '原深度贫困村',
};

/** 操作记录 of an organisation: who entered, changed, merged it, from what to what. */
export function OrganisationHistory({ places, entries }: OrganisationHistoryProps) {
  const textOf = (key: string, value: unknown): string => {
    if (key === 'kind') return organisationKindWords[value as OrganisationKind];
    if (key === 'form') return value === null ? '未填写' : formWords[value as Form];
    if (key === 'grade') return gradeText(value as number | null);
    if (key === 'regionId') return places.find(({ id }) => id === value)?.name ?? '—';
    if (typeof value === 'boolean') return value ? '是' : '否';
    return typeof value === 'string' && value !== '' ? value : '未填写';
  };
  return (
    <Timeline
      entries={entries.map(({ at, accountName, command, businessOn, before, after, changed }) => ({
        at,
        who: accountName,
        what: `${word(command, before === null)}（业务日期 ${chineseDate(businessOn)}）`,
        note:
          typeof after['into'] === 'string'
            ? `并入“${after['into']}”`
            : before === null
              ? ''
              : changed
                  .filter((key) => key in terms)
                  .map((key) => `${terms[key]}：${textOf(key, before[key])} → ${textOf(key, after[key])}`)
                  .join('；'),
      }))}
    />
  );
}

function word(command: string, isNew: boolean): string {
  if (command === 'organisation.merge') return '合并重复单位';
  return command === 'organisation.split' ? '撤销合并' : isNew ? '登记' : '修改';
}
