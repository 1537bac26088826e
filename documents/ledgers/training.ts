import type { TrainingRow } from '@/domain/ledger-row';
import { percentText } from '@/domain/phrase';
import { topicsOf, trainingKindWords, trainingTopicWords } from '@/domain/training';
import { day, wan } from './cells';
import type { WrittenLedger } from './ledger';
import { asItIs, wordOf } from './writes';

/** 培训台账: a list that is only taken out. */
export const trainingLedger: WrittenLedger<TrainingRow, unknown> = {
  name: '培训台账',
  title: () => '粤黔民政领域培训台账',
  columns: {
    name: { headings: ['班次名称'], width: 32, ...asItIs },
    lead: { headings: ['主办（派出）'], width: 22, ...asItIs },
    kind: { headings: ['类别'], width: 12, ...wordOf(trainingKindWords) },
    topics: {
      headings: ['领域'],
      width: 20,
      write: (topics) =>
        topicsOf({ topics })
          .map((topic) => trainingTopicWords[topic])
          .join('、'),
    },
    organiser: { headings: ['承办单位'], width: 22, ...asItIs },
    place: { headings: ['地点'], width: 18, ...asItIs },
    startsOn: { headings: ['开始日期'], width: 16, ...day },
    endsOn: { headings: ['结束日期'], width: 16, ...day },
    tenthHours: {
      headings: ['学时'],
      width: 8,
      write: (tenths) => (tenths === null ? null : tenths / 10),
    },
    expertsFirst: { headings: ['授课专家', '粤方'], width: 10, ...asItIs },
    expertsSecond: { headings: ['授课专家', '黔方'], width: 10, ...asItIs },
    planned: { headings: ['计划人数'], width: 10, ...asItIs },
    attendedFirst: { headings: ['实到人数', '粤方'], width: 10, ...asItIs },
    attendedSecond: { headings: ['实到人数', '黔方'], width: 10, ...asItIs },
    cadresFirst: { headings: ['其中民政干部', '粤方'], width: 10, ...asItIs },
    cadresSecond: { headings: ['其中民政干部', '黔方'], width: 10, ...asItIs },
    professionalsFirst: { headings: ['其中专业人才', '粤方'], width: 10, ...asItIs },
    professionalsSecond: { headings: ['其中专业人才', '黔方'], width: 10, ...asItIs },
    completed: { headings: ['结业取证人数'], width: 10, ...asItIs },
    rated: { headings: ['评价人数'], width: 10, ...asItIs },
    satisfied: { headings: ['其中满意人数'], width: 10, ...asItIs },
    satisfaction: {
      headings: ['满意度（%）'],
      width: 10,
      // The number of the words that pages have, so that both are rounded alike.
      write: (share) => (share === null ? null : Number.parseFloat(percentText(share))),
    },
    costFen: { headings: ['经费（万元）'], width: 12, ...wan },
    notice: { headings: ['通知文号'], width: 22, ...asItIs },
    unit: { headings: ['登记单位'], width: 22, ...asItIs },
    state: { headings: ['状态'], width: 14, ...asItIs },
  },
};
