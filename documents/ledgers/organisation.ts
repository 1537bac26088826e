import type { OrganisationRow } from '@/domain/ledger-row';
import { formWords, organisationKindWords } from '@/domain/organisation';
import { yesNo } from './cells';
import type { WrittenLedger } from './ledger';
import { asItIs, wordOf } from './writes';

/** 单位名录: a list that is only taken out. */
export const organisationLedger: WrittenLedger<OrganisationRow, unknown> = {
  name: '单位名录',
  title: () => '粤黔民政领域协作单位名录',
  columns: {
    name: { headings: ['名称'], width: 32, ...asItIs },
    kind: { headings: ['类别'], width: 18, ...wordOf(organisationKindWords) },
    form: { headings: ['社会组织类型'], width: 14, ...wordOf(formWords) },
    creditCode: { headings: ['统一社会信用代码'], width: 22, ...asItIs },
    side: { headings: ['所属方'], width: 8, write: (side) => `${side}方` },
    prefecture: { headings: ['市（州）'], width: 18, ...asItIs },
    region: { headings: ['行政区划'], width: 18, ...asItIs },
    regionCode: { headings: ['行政区划代码'], width: 12, ...asItIs },
    formerRegions: { headings: ['行政区划曾用名'], width: 18, ...asItIs },
    town: { headings: ['乡镇（街道）'], width: 14, ...asItIs },
    registrar: { headings: ['登记机关'], width: 22, ...asItIs },
    grade: { headings: ['评估等级'], width: 10, ...asItIs },
    isKeyCounty: { headings: ['是否国家乡村振兴重点帮扶县'], width: 14, ...yesNo },
    wasDeepPoverty: { headings: ['是否原深度贫困村'], width: 12, ...yesNo },
    doubles: { headings: ['并入的重复单位'], width: 28, ...asItIs },
  },
};
