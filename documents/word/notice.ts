import type { PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';
import type { WordDocument } from './element';

/** The three papers of supervision (三单), from the first to the sharpest. */
const noticeKinds = {
  assign: {
    word: '交办单',
    opening: '现将有关事项交由你单位办理，请按要求抓好落实，并在时限内反馈办理情况。',
  },
  remind: { word: '催办单', opening: '下列事项临近时限，请抓紧办理，并及时反馈进展情况和存在的困难。' },
  supervise: { word: '督办单', opening: '下列事项未按时限完成，请说明原因，限期办结，并反馈办理结果。' },
} as const;

/** 交办单、催办单、督办单: always to a unit of the department's own side; to the other side it would be a 函. */
export interface Notice {
  readonly kind: keyof typeof noticeKinds;
  readonly agency: string;
  /** As `documentNumber` writes it: 粤民督〔2023〕3号. */
  readonly number: string;
  /** What it is about, as it stands in 关于…的督办单. */
  readonly subject: string;
  /** 责任单位. */
  readonly unit: string;
  readonly matter: string;
  readonly demands: readonly string[];
  readonly dueOn: PlainDate;
  /** 签发人. */
  readonly signatory: string;
  readonly issuedOn: PlainDate;
  /** 签收人 and the day, once the unit has signed for it; by hand until then. */
  readonly receipt: { readonly name: string; readonly on: PlainDate } | null;
  readonly isDraft: boolean;
}

export function noticeDocument(notice: Notice): WordDocument {
  const { agency, issuedOn, unit, receipt } = notice;
  const { word, opening } = noticeKinds[notice.kind];
  const title = `关于${notice.subject}的${word}`;
  return {
    format: 'ordinary',
    subject: title,
    creator: agency,
    madeOn: issuedOn,
    isDraft: notice.isDraft,
    elements: [
      { kind: 'mark', text: `${agency}${word}` },
      { kind: 'document-number', text: notice.number },
      { kind: 'red-rule' },
      { kind: 'title', text: title },
      { kind: 'addressee', names: [unit] },
      { kind: 'paragraph', text: opening },
      {
        kind: 'form',
        rows: [
          { label: '工作事项', value: notice.matter, lines: 2 },
          {
            label: '工作要求',
            value: notice.demands.map((text, at) => `${at + 1}. ${text}`).join('\n'),
            lines: 3,
          },
          { label: '责任单位', value: unit },
          { label: '办理时限', value: `${dateText(notice.dueOn)}前` },
          { label: '签发人', value: notice.signatory },
          {
            label: '签收',
            value:
              receipt === null
                ? '签收人：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000签收日期：\u3000\u3000\u3000\u3000\u3000\u3000'
                : `签收人：${receipt.name}\u3000\u3000签收日期：${dateText(receipt.on)}`,
          },
        ],
      },
      { kind: 'signature', agency, date: issuedOn, isSealed: true },
    ],
  };
}
