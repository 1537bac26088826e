import type { VisitRow } from '@/domain/ledger-row';
import { rankWords } from '@/domain/visit';
import { day } from './cells';
import type { WrittenLedger } from './ledger';
import { asItIs, wordOf } from './writes';

/** 互访台账: a list that is only taken out. */
export const visitLedger: WrittenLedger<VisitRow, unknown> = {
  name: '互访台账',
  title: () => '粤黔民政领域互访台账',
  columns: {
    direction: { headings: ['互访方向'], width: 10, ...asItIs },
    startsOn: { headings: ['开始日期'], width: 16, ...day },
    endsOn: { headings: ['结束日期'], width: 16, ...day },
    leader: { headings: ['带队领导'], width: 12, ...asItIs },
    duty: { headings: ['职务'], width: 22, ...asItIs },
    rank: { headings: ['职级'], width: 18, ...wordOf(rankWords) },
    places: { headings: ['到访地点'], width: 26, ...asItIs },
    headcount: { headings: ['人数'], width: 8, ...asItIs },
    topics: { headings: ['对接事项'], width: 36, ...asItIs },
    outcomes: { headings: ['互访成果'], width: 36, ...asItIs },
    evidence: { headings: ['佐证材料'], width: 24, ...asItIs },
    unit: { headings: ['登记单位'], width: 22, ...asItIs },
    state: { headings: ['状态'], width: 14, ...asItIs },
  },
};
