/** What a plan can ask a file to prove. */
export const planEvidenceKinds = [
  'agreement',
  'plan',
  'notice',
  'list',
  'sign-in-sheet',
  'photo',
  'receipt',
  'minutes',
  'document',
  'news',
  'register',
  'form',
  'statistics',
  'log',
  'assessment',
  'report',
  'plaque',
  'disclosure',
  'filing',
  'sheet',
  'catalogue',
  'acceptance',
] as const;

/** 佐证材料: what a file proves; 其他 for whatever no plan asks for. */
export const evidenceKinds = [...planEvidenceKinds, 'other'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
export const evidenceKindWords: Record<EvidenceKind, string> = {
  agreement: '协议',
  plan: '方案',
  notice: '通知',
  list: '名单',
  'sign-in-sheet': '签到表',
  photo: '照片',
  receipt: '票据',
  minutes: '纪要',
  document: '文件',
  news: '报道',
  register: '登记表',
  form: '交接单',
  statistics: '统计报表',
  log: '系统日志',
  assessment: '测评',
  report: '报告',
  plaque: '授牌',
  disclosure: '公示',
  filing: '备案回执',
  sheet: '台账表',
  catalogue: '目录',
  acceptance: '验收材料',
  other: '其他',
};

/** The kinds in the order in which people are told of them. */
export function inOrder(kinds: readonly EvidenceKind[]): EvidenceKind[] {
  return evidenceKinds.filter((kind) => kinds.includes(kind));
}

/** 照片、票据 */
export function kindList(kinds: readonly EvidenceKind[]): string {
  return kinds.map((kind) => evidenceKindWords[kind]).join('、');
}

/** What a file most likely proves, until the person says otherwise. */
export function likelyKind(fileName: string, missing: readonly EvidenceKind[]): EvidenceKind {
  const named = evidenceKinds.find((kind) => fileName.includes(evidenceKindWords[kind]));
  if (named !== undefined) return named;
  if (/\.(jpe?g|png)$/i.test(fileName)) return 'photo';
  return missing.find((kind) => kind !== 'photo') ?? 'other';
}
