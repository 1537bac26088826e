import type { ProjectRow } from '@/domain/charity-row';
import type { NamedPlace } from '@/domain/ledger-row';

const names = [
  '侗乡儿童阅读计划',
  '黔东南州困境儿童心理关爱和家庭监护能力提升三年行动示范项目',
  '大病救助联合基金',
  '山里娃足球营',
  '榕江县平永镇乡村小学爱心图书角和科学教室建设项目（二期）',
];
const partners = ['榕江县慈善总会', '黔东南苗族侗族自治州社会工作者协会', '从江县丙妹镇社会工作和志愿服务站'];

/** A county as rows name it. */
export function county(name: string): NamedPlace {
  return { id: 1, code: '522600', name, parentId: null };
}

/** One project of a ledger, as long and as short as they come; the third of each dozen is not official yet. */
export function projectRow(at: number): ProjectRow {
  const isOfficial = at % 12 !== 2;
  return {
    ...{ kind: at % 2 === 0 ? 'charity' : 'child-care', name: names[at % 5] ?? '', number: `XM${at}` },
    lead: at % 3 === 0 ? '广东省社会组织总会公益慈善联合基金会' : '广州市慈善会',
    ...{ partner: partners[at % 3] ?? '', partnerCode: '', leadCode: '' },
    ...{
      others: '',
      region: at % 4 === 0 ? county('三都水族自治县') : county('榕江县'),
      base: '',
      field: 'children',
    },
    ...{ startsOn: '2024-03-01', endsOn: at % 2 === 0 ? '2025-02-28' : '2026-12-31', summary: '' },
    ...{ fundraising: 'public', fundraisingNumber: '' },
    ...{ budgetFirstFen: null, budgetSecondFen: null, budgetPublicFen: null, budgetOtherFen: null },
    budgetFen: at % 7 === 6 ? null : 12_000_000 + at * 1_234_500,
    ...{ children: 300, elderly: null, disabled: null, otherPeople: null },
    standing: isOfficial ? (at % 3 === 0 ? '实施中' : '已结项') : '',
    isBrand: isOfficial ? at % 5 === 0 : null,
    lastDisclosedOn: null,
    nextDisclosureOn: isOfficial && at % 3 === 0 ? (at % 6 === 0 ? '2025-08-06' : '2025-12-20') : null,
    isLate: isOfficial ? at % 6 === 0 : null,
    lateMilestones: isOfficial ? 0 : null,
    paidFen: isOfficial ? 8_000_000 + at * 123_456 : null,
    receivedFen: isOfficial ? 7_995_000 + at * 123_456 : null,
    ...{ countedOn: null, raisedFen: null, raisedFirstFen: null, managementFen: null },
    ...{ people: null, reachedChildren: null, services: null, countyCount: null },
    unit: '广州市民政局',
    state: isOfficial ? '已互认' : '已审核',
  };
}
