/** The ledgers that come in as Excel, by the noun of their rows. */
export const importLedgers = ['pairing', 'activity', 'project', 'trust', 'flow'] as const;
export type ImportLedger = (typeof importLedgers)[number];
export const importLedgerWords: Record<ImportLedger, string> = {
  pairing: '结对帮扶台账',
  activity: '结对活动台账',
  project: '慈善项目台账',
  trust: '慈善信托台账',
  flow: '资金往来台账',
};

/** The ledger that an address asks to bring; nonsense is as good as absent. */
export function ledgerAsked(ledger: unknown): ImportLedger | undefined {
  return importLedgers.find((one) => one === ledger);
}

/** Where an import stands. Nothing of it is in any ledger before it is `committed`, and nothing after it was undone. */
export const importStates = [
  'waiting',
  'reading',
  'read',
  'refused',
  'committing',
  'committed',
  'undoing',
  'undone',
  'dropped',
] as const;
export type ImportState = (typeof importStates)[number];
export const importStateWords: Record<ImportState, string> = {
  waiting: '等待读取',
  reading: '正在读取',
  read: '待确认',
  refused: '无法读取',
  committing: '正在导入',
  committed: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
  dropped: '已放弃',
};

/** What a row would do, or did. */
export const importVerdicts = ['new', 'changed', 'same', 'wrong'] as const;
export type ImportVerdict = (typeof importVerdicts)[number];
export const importVerdictWords: Record<ImportVerdict, string> = {
  new: '新增',
  changed: '修改',
  same: '一致',
  wrong: '有错误',
};

/** What is told of a cell: D7, 签约日期, and the sentence that says what to do or what was understood. */
export interface ImportRemark {
  readonly cell: string;
  readonly column: string;
  readonly sentence: string;
}

/** Why an uploaded file was not taken, as an address carries it. */
const uploadRefusals = {
  empty: '请先选择要导入的 Excel 文件。',
  'too-large': '文件超过 10 MB；请拆成几个文件，分批上传。',
  full: '服务器存储空间不足，文件没有保存；请联系系统管理员后再上传。',
  forbidden: '台账由填报人从本系统页面上传；请联系本单位填报人，或重新打开页面后再上传。',
  busy: '系统正忙，文件没有保存；请稍候再上传一次。',
  other: '文件没有保存；请重新选择台账和文件后再上传。',
} as const;
export type UploadRefusal = keyof typeof uploadRefusals;

/** The sentence of a refusal that an address carries; null where it carries none. */
export function uploadRefusal(why: unknown): string | null {
  return typeof why === 'string' && Object.hasOwn(uploadRefusals, why)
    ? uploadRefusals[why as UploadRefusal]
    : null;
}

/** How many rows there are of each kind. */
export type ImportCounts = Readonly<Record<ImportVerdict, number>>;

/** Without a sign of life for so long, the process that worked at it is gone. */
export const silentSeconds = 20;

/** 按 50 行中的 12 行: a whole number from 0 to 100; what has no end yet is at 0. */
export function percentDone(done: number, total: number): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((100 * done) / total));
}

/** For how many days the file of an import that was dropped, refused or taken back can still be had. */
export const fileDays = 30;

/** What a process is begun for, and where the import stands from then on. */
export const importAims = { read: 'waiting', commit: 'committing', undo: 'undoing' } as const;
export type ImportAim = keyof typeof importAims;

/** What can be done with an import in that state, by whoever may. */
export interface ImportSteps extends Readonly<Record<ImportAim, boolean>> {
  readonly drop: boolean;
  /** Its process is gone: what it can be begun again for; null while it lives, or nothing is under way. */
  readonly resume: ImportAim | null;
}

/** What a process works towards in the states in which one does. */
const underWay: Partial<Record<ImportState, ImportAim>> = {
  waiting: 'read',
  reading: 'read',
  committing: 'commit',
  undoing: 'undo',
};

/** Whether a process works at it. */
export function isBusy(state: ImportState): boolean {
  return underWay[state] !== undefined;
}

export function importSteps(
  state: ImportState,
  { new: added, changed }: Pick<ImportCounts, 'new' | 'changed'>,
  silentFor: number,
): ImportSteps {
  return {
    read: state === 'waiting' || state === 'read',
    commit: state === 'read' && added + changed > 0,
    drop: state === 'read' || state === 'refused',
    undo: state === 'committed' && added + changed > 0,
    resume: silentFor >= silentSeconds ? (underWay[state] ?? null) : null,
  };
}

/** Which rows an address asks for; nonsense is as good as absent. */
export function importAsked({ verdict, after }: Readonly<Record<string, unknown>>) {
  const asked = importVerdicts.find((one) => one === verdict);
  const behind = typeof after === 'string' && /^\d{1,6}$/.test(after) ? Number(after) : undefined;
  return { verdict: asked, after: behind };
}
