import type { StationRow } from '@/domain/ledger-row';
import { day, optional } from './cells';
import type { WrittenLedger } from './ledger';
import { asItIs } from './writes';

/** 社会工作和志愿服务站台账 with the supervisions of the year: a list that is only taken out. */
export function stationLedger(year: number): WrittenLedger<StationRow, unknown> {
  return {
    name: '社会工作和志愿服务站台账',
    title: () => '粤黔民政领域社会工作和志愿服务站台账',
    columns: {
      name: { headings: ['站名'], width: 30, ...asItIs },
      prefecture: { headings: ['市（州）'], width: 18, ...asItIs },
      county: { headings: ['县（市、区）'], width: 18, ...asItIs },
      town: { headings: ['乡镇（街道）'], width: 14, ...asItIs },
      builtOn: { headings: ['建成日期'], width: 16, ...day },
      closedOn: { headings: ['停办日期'], width: 16, ...optional(day) },
      operator: { headings: ['运营方'], width: 22, ...asItIs },
      helpers: { headings: ['对口粤方机构'], width: 28, ...asItIs },
      agreements: { headings: ['协议名称（文号）'], width: 26, ...asItIs },
      countedOn: { headings: ['期末数', '截至'], width: 16, ...optional(day) },
      staff: { headings: ['期末数', '工作人员'], width: 10, ...asItIs },
      certified: { headings: ['期末数', '其中持证'], width: 10, ...asItIs },
      volunteers: { headings: ['期末数', '志愿者'], width: 10, ...asItIs },
      services: { headings: ['期末数', '本季服务人次'], width: 12, ...asItIs },
      supervisions: { headings: [`${year}年督导次数`], width: 12, ...asItIs },
      note: { headings: ['说明'], width: 24, ...asItIs },
      unit: { headings: ['登记单位'], width: 22, ...asItIs },
      state: { headings: ['状态'], width: 14, ...asItIs },
    },
  };
}
