import { readFlows } from '@/db/queries/flow-list';
import { readOrganisations } from '@/db/queries/organisation-list';
import { readProjects } from '@/db/queries/project-list';
import { readResolutions } from '@/db/queries/resolution-list';
import { readStations } from '@/db/queries/station-list';
import { readTrainings } from '@/db/queries/training-list';
import { readTrusts } from '@/db/queries/trust-list';
import { readVisits } from '@/db/queries/visit';
import type { Actor } from '@/domain/actor';
import { dueText } from '@/domain/due-date';
import { sourceName, stageWords } from '@/domain/flow';
import { flowFilter } from '@/domain/flow-filter';
import { outcomeOf } from '@/domain/flow-outcome';
import { formWords, organisationKindWords } from '@/domain/organisation';
import { organisationFilter } from '@/domain/organisation-filter';
import { nextAddress } from '@/domain/page-key';
import { afterText, filterQuery, resolutionFilter } from '@/domain/resolution-filter';
import { projectKindWords } from '@/domain/project';
import { projectFilter } from '@/domain/project-filter';
import { projectStandingWords } from '@/domain/project-life';
import { halfStateWords } from '@/domain/resolution';
import { stationFilter } from '@/domain/station-filter';
import { statusWords } from '@/domain/status';
import { leadText, trainingKindWords } from '@/domain/training';
import { trainingFilter } from '@/domain/training-filter';
import { dutyMarkWords, trustDutyWords } from '@/domain/trust-duty';
import { trustFilter } from '@/domain/trust-filter';
import { trustStandingWords } from '@/domain/trust-life';
import { directionText, rankWords } from '@/domain/visit';
import { visitFilter } from '@/domain/visit-filter';
import { stateWords } from '@/domain/workflow';

export type Query = Readonly<Record<string, string>>;
/** A line of a list, by the headings that its columns have in a file. */
type Line = Readonly<Record<string, string | number | null>>;
type Page = (actor: Actor, query: Query) => Promise<{ lines: readonly Line[]; next: string | null }>;

const today = '2025-09-30';

/** One page of each list, as the page shows it, and the address of the next. */
const pages = {
  trainings: async (actor, query) => {
    const filter = trainingFilter.parse(query);
    const { lines, next, programme } = await readTrainings(actor, filter, today);
    return {
      lines: lines.map((line) => ({
        ...{ 系统编号: line.id, 班次名称: line.name, 类别: trainingKindWords[line.kind] },
        ...{
          '主办（派出）': leadText(line, programme.parties),
          开始日期: line.startsOn,
          结束日期: line.endsOn,
        },
        ...{ '实到人数（粤方）': line.attendedFirst, '实到人数（黔方）': line.attendedSecond },
        ...{ 结业取证人数: line.completed, 状态: wordOf(line) },
      })),
      next: next && nextAddress('', filter, next),
    };
  },
  stations: async (actor, query) => {
    const filter = stationFilter.parse(query);
    const { lines, next, year } = await readStations(actor, filter, today);
    return {
      lines: lines.map((line) => ({
        ...{ 系统编号: line.id, 站名: line.name, '县（市、区）': line.region, '乡镇（街道）': line.town },
        ...{ 建成日期: line.builtOn, 停办日期: line.closedOn, 运营方: line.operator },
        ...{
          对口粤方机构: line.helpers.map(({ name }) => name).join('、'),
          '期末数（工作人员）': line.staff,
        },
        ...{ '期末数（其中持证）': line.certified, '期末数（志愿者）': line.volunteers },
        ...{ [`${year}年督导次数`]: line.supervisions, 状态: wordOf(line) },
      })),
      next: next && nextAddress('', filter, next),
    };
  },
  projects: async (actor, query) => {
    const filter = projectFilter.parse(query);
    const { lines, next } = await readProjects(actor, filter, today);
    return {
      lines: lines.map((line) => ({
        ...{ 系统编号: line.id, 项目名称: line.name, 项目类别: projectKindWords[line.kind] },
        ...{ 牵头单位: line.lead, 合作单位: line.partner, 实施地: line.region },
        ...{ 开始日期: line.startsOn, 结束日期: line.endsOn },
        '预算合计（万元）': line.budgetFen === null ? null : line.budgetFen / 1_000_000,
        进展: line.state === 'confirmed' ? projectStandingWords[line.standing] : '',
        ...(line.state === 'confirmed'
          ? {
              是否品牌项目: line.isBrand ? '是' : '否',
              下次应公开日期: line.disclosure.lateSince ?? line.disclosure.next?.dueOn ?? null,
              逾期节点数: line.lateMilestones,
            }
          : { 是否品牌项目: null, 下次应公开日期: null, 逾期节点数: null }),
        '期末累计数（截至）': line.countedOn,
        '期末累计数（募集收入（万元））': line.raisedFen === null ? null : line.raisedFen / 1_000_000,
        '期末累计数（受益人数）': line.people,
        状态: wordOf(line),
      })),
      next: next && nextAddress('', filter, next),
    };
  },
  flows: async (actor, query) => {
    const filter = flowFilter.parse(query);
    const { lines, next, names } = await readFlows(actor, filter, today);
    return {
      lines: lines.map((line) => ({
        ...{ 系统编号: line.id, 所属: sourceName(line, names), 环节: stageWords[line.stage] },
        ...{ '金额（万元）': line.amountFen / 1_000_000, 日期: line.flowedOn, 凭证号: line.voucher },
        ...{ 付款方: line.payer, 收款方: line.payee, 对账: outcomeOf(line), 状态: stateWords[line.state] },
      })),
      next: next && nextAddress('', filter, next),
    };
  },
  trusts: async (actor, query) => {
    const filter = trustFilter.parse(query);
    const { lines, next } = await readTrusts(actor, filter, today);
    return {
      lines: lines.map((line) => {
        const isOfficial = line.state === 'confirmed';
        return {
          ...{ 系统编号: line.id, 信托名称: line.name, 备案编号: line.number, 受托人: line.trustee },
          ...{ 受益范围: line.region, 状态: wordOf(line) },
          进展: isOfficial ? trustStandingWords[line.standing] : '',
          '期末余额（余额（万元））': isOfficial && line.balance ? line.balance.balanceFen / 1_000_000 : null,
          下一应办事项: isOfficial && line.next ? trustDutyWords[line.next.kind] : '',
          应办期限: isOfficial && line.next ? line.next.dueOn : null,
          应办状态: isOfficial && line.mark ? dutyMarkWords[line.mark] : '',
        };
      }),
      next: next && nextAddress('', filter, next),
    };
  },
  visits: async (actor, query) => {
    const filter = visitFilter.parse(query);
    const { lines, next, programme } = await readVisits(actor, filter, today);
    return {
      lines: lines.map((line) => ({
        ...{
          系统编号: line.id,
          互访方向: directionText(line.fromId, programme.parties),
          开始日期: line.startsOn,
        },
        ...{ 带队领导: line.leader, 职务: line.duty, 职级: rankWords[line.rank], 到访地点: line.places },
        ...{ 人数: line.headcount, 状态: wordOf(line) },
      })),
      next: next && nextAddress('', filter, next),
    };
  },
  organisations: async (actor, query) => {
    const filter = organisationFilter.parse(query);
    const { lines, next } = await readOrganisations(actor, filter);
    return {
      lines: lines.map((line) => ({
        ...{ 系统编号: line.id, 名称: line.name, 类别: organisationKindWords[line.kind] },
        ...{ 社会组织类型: line.form && formWords[line.form], 统一社会信用代码: line.creditCode },
        ...{
          所属方: `${line.side}方`,
          '市（州）': line.aboveRegion,
          行政区划: line.region,
          '乡镇（街道）': line.town,
        },
      })),
      next: next && nextAddress('', filter, next),
    };
  },
  resolutions: async (actor, query) => {
    const filter = resolutionFilter.parse(query);
    const { lines, next } = await readResolutions(actor, filter, today);
    return {
      lines: lines.map(({ halves: [guangdong, guizhou], ...line }) => ({
        ...{ 系统编号: line.id, 编号: line.number, 议定事项: line.text, 所属领域: line.area },
        ...{ '牵头单位（粤方）': guangdong?.unit ?? '', '牵头单位（黔方）': guizhou?.unit ?? '' },
        ...{ '粤方（办理状态）': guangdong ? halfStateWords[guangdong.state] : '' },
        ...{ '黔方（办理状态）': guizhou ? halfStateWords[guizhou.state] : '' },
        ...{ 会议日期: line.decidedOn, 完成时限: line.dueOn ?? dueText(line.dueOn, line.isOpenEnded) },
        ...{ 结转次数: line.carried, 状态: statusWords[line.verdict.status], 依据: line.verdict.sentence },
      })),
      next: next && filterQuery(filter, afterText(next)),
    };
  },
} as const satisfies Record<string, Page>;
export type ListName = keyof typeof pages;

/** Every line of a list as a person sees it who turns its pages to the end, every value as text. */
export async function linesOf(name: ListName, actor: Actor, query: Query): Promise<Record<string, string>[]> {
  const found: Line[] = [];
  for (let asked: Query | null = query; asked !== null;) {
    const { lines, next }: Awaited<ReturnType<Page>> = await pages[name](actor, asked);
    found.push(...lines);
    asked = next === null ? null : Object.fromEntries(new URLSearchParams(next));
  }
  return found.map((line) =>
    Object.fromEntries(Object.entries(line).map(([heading, value]) => [heading, String(value ?? '')])),
  );
}

/** As the badge of the list with what stands beside it. */
function wordOf({ state, revision }: { state: keyof typeof stateWords; revision: number }): string {
  return stateWords[state] + (revision > 1 && state !== 'confirmed' ? '（更正）' : '');
}
