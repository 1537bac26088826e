import { DefinitionList } from '@/components/ui/definition-list';
import {
  type Form,
  formWords,
  gradeText,
  type OrganisationKind,
  organisationKindWords,
} from '@/domain/organisation';
import { placeText } from './place-text';

interface OrganisationCardProps {
  readonly organisation: {
    readonly kind: OrganisationKind;
    readonly side: string;
    readonly region: string;
    readonly aboveRegion: string | null;
    readonly town: string;
    readonly isKeyCounty: boolean;
    readonly wasDeepPoverty: boolean;
    readonly creditCode: string | null;
    readonly form: Form | null;
    readonly registrar: string;
    readonly grade: number | null;
  };
}

/** What the register says of an organisation. */
export function OrganisationCard({ organisation: it }: OrganisationCardProps) {
  const isSocial = it.kind === 'social-organisation';
  const rows: readonly (readonly [string, string | null])[] = [
    ['类别', organisationKindWords[it.kind]],
    ['类型', isSocial ? (it.form === null ? '未填写' : formWords[it.form]) : null],
    ['所属方', `${it.side}方`],
    [isSocial ? '登记地' : '所在地', placeText(it)],
    ['国家乡村振兴重点帮扶县', isSocial ? null : it.isKeyCounty ? '是' : '否'],
    ['原深度贫困村', it.kind === 'village' ? (it.wasDeepPoverty ? '是' : '否') : null],
    ['统一社会信用代码', isSocial ? (it.creditCode ?? '未填写') : null],
    ['登记机关', isSocial ? it.registrar || '未填写' : null],
    ['评估等级', isSocial ? gradeText(it.grade) : null],
  ];
  return (
    <DefinitionList items={rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))} />
  );
}
