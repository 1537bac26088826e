import type { Side } from '../people';

/** What became of a decision by the last day of the demo world. */
export type DecisionFate =
  /** Both halves done before the date. */
  | 'closed'
  | 'closed-late'
  /** Guangdong's half is confirmed, Guizhou still works. */
  | 'half'
  | 'verified'
  | 'claimed'
  | 'sent-back'
  | 'rejected'
  | 'working'
  | 'received'
  | 'assigned'
  | 'pending'
  /** The date was moved with both sides' word, and the work goes on. */
  | 'extended'
  | 'extension-asked'
  | 'extension-declined';

export interface Decision {
  readonly area: string;
  readonly text: string;
  readonly due: string;
  readonly result: string;
  readonly unit: string;
  readonly fate: DecisionFate;
}

const units: Readonly<Record<string, string>> = {
  mechanism: 'office',
  capacity: 'personnel',
  'social-forces': 'social-organisations',
  'elderly-care': 'elderly-care',
  'governance-assistance': 'assistance',
  'social-affairs': 'social-affairs',
  'child-care': 'child-welfare',
  'welfare-lottery': 'lottery',
};

function decisions(lines: readonly (readonly [string, string, string, string, DecisionFate])[]): Decision[] {
  return lines.map(([area, text, due, result, fate]) => ({
    area,
    text,
    due,
    result,
    unit: units[area] ?? 'office',
    fate,
  }));
}

/** The unit of a side by its key in the plan. */
export function unitCode(side: Side, unit: string): string {
  return `${side}-${unit}`;
}

export const decisionsOf: readonly (readonly Decision[])[] = [
  decisions([
    ['mechanism', '建立两厅联络员制度和月度信息通报', '2023年6月底前', '联络员名单和通报制度', 'closed'],
    ['mechanism', '印发2023年协作任务分解表', '2023年6月底前', '任务分解表', 'closed'],
    ['mechanism', '建立结对帮扶和资金往来台账', '2023年9月30日', '统一台账样式', 'closed'],
    ['capacity', '举办社会工作人才协作培训班', '2023年第三季度', '培训一期', 'closed'],
    ['capacity', '组织养老服务管理人员跟班学习', '2023年底前', '学习报告', 'closed-late'],
    ['social-forces', '梳理贵州需求清单和广东资源清单', '2023年9月底前', '两张清单', 'closed'],
    ['social-forces', '推动首批社会组织与重点帮扶县结对', '2023年底前', '结对名单', 'closed'],
    ['social-forces', '共建乡镇社会工作和志愿服务站示范点', '12月31日前', '示范点名单', 'closed-late'],
    ['elderly-care', '签订旅居养老合作框架协议补充条款', '2023年第三季度', '补充协议', 'closed'],
    ['elderly-care', '编制“康养到贵州”线路目录', '2023.11.15', '线路目录', 'closed'],
    ['governance-assistance', '交流基层治理数字化经验', '2023年底前', '交流材料', 'closed'],
    ['governance-assistance', '研究社会救助家庭经济状况跨省核对办法', '2023年底前', '工作办法', 'half'],
    ['social-affairs', '建立流浪乞讨人员跨省接送联系机制', '2023年第三季度', '联系名册', 'closed'],
    ['social-affairs', '统一跨省护送返乡交接单样式', '2023年9月30日', '交接单', 'closed'],
    ['child-care', '合作开展乡村儿童关爱服务项目', '2023年底前', '项目方案', 'closed'],
    ['child-care', '长期开展儿童主任线上培训', '长期坚持', '年度培训记录', 'working'],
    ['welfare-lottery', '互派福彩业务骨干交流', '2023年底前', '交流总结', 'closed'],
    ['welfare-lottery', '持续分享即开票营销经验', '持续推进', '经验材料', 'working'],
  ]),
  decisions([
    ['mechanism', '制定年度协作督查办法', '2023年底前', '督查办法', 'closed'],
    ['capacity', '共建养老护理员实训点', '2024年6月底前', '实训点挂牌', 'closed-late'],
    ['social-forces', '设立省级慈善组织跨省协作联络处', '2024年第一季度', '联络处', 'closed'],
    ['social-forces', '开展“广东慈善资源+贵州活动基地”试点', '2024年底前', '试点总结', 'closed'],
    ['elderly-care', '遴选首批旅居养老基地', '2024年3月31日', '基地名单', 'closed'],
    ['elderly-care', '举办康养推介会', '2024年第二季度', '推介会一场', 'closed'],
    ['governance-assistance', '选派社区治理专家驻点指导', '2024年底前', '驻点报告', 'closed'],
    ['social-affairs', '开展流动救助联合行动', '2024年2月底前', '行动情况', 'closed'],
    ['child-care', '打造儿童关爱协作品牌', '2025年6月底前', '品牌认定', 'half'],
    ['welfare-lottery', '联合开展公益金使用宣传', '2024年底前', '宣传活动', 'closed'],
  ]),
  decisions([
    ['mechanism', '建立协作事项季度调度机制', '2024年9月底前', '调度记录', 'closed'],
    ['mechanism', '长期互通政策文件和工作简报', '长期坚持', '简报目录', 'working'],
    ['capacity', '举办基层治理干部专题培训', '2025年第二季度', '培训一期', 'closed'],
    ['capacity', '联合编写社会工作实务案例集', '2025年10月底前', '案例集', 'verified'],
    ['social-forces', '新增结对社会组织不少于十家', '2025年6月底前', '结对协议', 'closed'],
    ['social-forces', '设立粤黔协作慈善信托', '2025年6月底前', '信托备案', 'extended'],
    ['social-forces', '开展结对成效评估', '2025年第四季度', '评估报告', 'claimed'],
    ['elderly-care', '推动“黎从榕”片区康养项目落地', '2025年底前', '项目清单', 'working'],
    ['elderly-care', '建立旅居老人服务投诉联动', '2025年3月底前', '联动办法', 'closed'],
    ['governance-assistance', '开通社会救助跨省核对通道', '2025年6月底前', '通道开通', 'sent-back'],
    ['social-affairs', '制定滞留人员身份查询协作流程', '2024年底前', '协作流程', 'closed'],
    ['child-care', '组织贵州困境儿童暑期融合营', '2024年8月31日', '活动总结', 'closed'],
    ['welfare-lottery', '共建投注站形象升级试点', '2025年3月31日', '试点站点', 'rejected'],
    ['welfare-lottery', '举办责任彩票培训', '2025年第一季度', '培训一期', 'closed'],
  ]),
  decisions([
    ['mechanism', '编制2026年协作任务清单', '2025年底前', '任务清单', 'working'],
    ['mechanism', '召开处室间业务对接会', '2025年8月31日', '对接纪要', 'closed'],
    ['capacity', '选派社会工作者跟岗交流', '2025年第四季度', '跟岗报告', 'received'],
    ['capacity', '建设线上培训资源库', '2026年6月底前', '资源库', 'working'],
    ['social-forces', '开展沉睡结对清理', '2025年10月10日', '清理名单', 'extension-asked'],
    ['social-forces', '发布典型案例十个', '2025年底前', '案例汇编', 'assigned'],
    ['social-forces', '组织社会工作督导下沉站点', '2025年10月15日', '督导记录', 'working'],
    ['elderly-care', '开通粤黔旅居养老服务专线', '2025年10月15日', '专线开通', 'extension-declined'],
    ['elderly-care', '长期开展旅居养老服务质量回访', '长期坚持', '年度回访报告', 'received'],
    ['governance-assistance', '推广社区协商案例', '2025年底前', '推广材料', 'assigned'],
    ['social-affairs', '开展寒冬送温暖专项救助', '2025年12月20日', '专项总结', 'pending'],
    ['child-care', '开展儿童福利机构结对', '2025年第四季度', '结对协议', 'pending'],
    ['welfare-lottery', '开展联合市场调研', '2025年10月底前', '调研报告', 'received'],
  ]),
  decisions([
    ['mechanism', '确定第四季度互访安排', '2025年10月20日', '互访方案', 'pending'],
    ['social-forces', '核对前三季度慈善资金到账差异', '2025年10月底前', '对账单', 'pending'],
    ['elderly-care', '筹备冬季旅居推介活动', '2025年11月15日', '活动方案', 'pending'],
    ['child-care', '研究寒假关爱服务衔接', '2025年12月15日', '工作方案', 'pending'],
    ['welfare-lottery', '会商新年营销协作', '2025年12月10日', '营销方案', 'pending'],
  ]),
];
