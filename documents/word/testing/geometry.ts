/**
 * What GB/T 9704-2012 says, in the words of the file format: copied by hand from the standard's measures, and from nothing
 * that the engine is made of. One millimetre is 56.7 twips.
 */
export interface Demand {
  readonly clause: string;
  readonly says: string;
  readonly part: string;
  readonly xml: RegExp;
}

const document = 'word/document.xml';
const styles = 'word/styles.xml';

/** The start of a paragraph style, so far as a demand on it goes. */
const styled = (id: string, rest: string) => new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*${rest}`);

export const upright: readonly Demand[] = [
  { clause: '5.1', says: 'A4 210 × 297 mm', part: document, xml: /<w:pgSz w:w="11906" w:h="16838"/ },
  { clause: '5.2.1', says: '天头 37 mm', part: document, xml: /<w:pgMar [^>]*w:top="2098"/ },
  { clause: '5.2.1', says: '订口 28 mm', part: document, xml: /<w:pgMar [^>]*w:left="1588"/ },
  { clause: '5.2.1', says: '版心宽 156 mm', part: document, xml: /<w:pgMar [^>]*w:right="1474"/ },
  { clause: '5.2.1', says: '版心高 225 mm', part: document, xml: /<w:pgMar [^>]*w:bottom="1984"/ },
  {
    clause: '5.2.2',
    says: '3号仿宋',
    part: styles,
    xml: styled('Normal', '仿宋_GB2312.*<w:sz w:val="32"/>'),
  },
  { clause: '5.2.3', says: '行网格 28.95 磅', part: document, xml: /<w:docGrid [^>]*w:linePitch="579"/ },
  {
    clause: '5.2.3',
    says: '行距固定值 28.95 磅',
    part: styles,
    xml: /<w:pPrDefault>.*w:line="579" w:lineRule="exact"/,
  },
  { clause: '5.2.3', says: '字距 15.75 磅', part: styles, xml: styled('Normal', '<w:spacing w:val="-5"/>') },
  {
    clause: '7.3.1',
    says: '标题 2号小标宋',
    part: styles,
    xml: styled('Title', '方正小标宋简体.*<w:sz w:val="44"/>'),
  },
  { clause: '7.3.3', says: '首行空二字', part: styles, xml: styled('Body', 'w:firstLineChars="200"') },
  {
    clause: '7.3.3',
    says: '一级标题黑体',
    part: styles,
    xml: styled('Heading1', 'w:eastAsia="黑体".*<w:sz w:val="32"/>'),
  },
  {
    clause: '7.3.3',
    says: '二级标题楷体',
    part: styles,
    xml: styled('Heading2', 'w:eastAsia="楷体_GB2312"'),
  },
  {
    clause: '7.3.3',
    says: '三级标题仿宋',
    part: styles,
    xml: styled('Heading3', 'w:eastAsia="仿宋_GB2312"'),
  },
  {
    clause: '7.3.3',
    says: '四级标题仿宋',
    part: styles,
    xml: styled('Heading4', 'w:eastAsia="仿宋_GB2312"'),
  },
  {
    clause: '7.5',
    says: '页码 4号宋体',
    part: styles,
    xml: styled('PageNumber', 'w:eastAsia="宋体".*<w:sz w:val="28"/>'),
  },
  { clause: '7.5', says: '单双页不同', part: 'word/settings.xml', xml: /<w:evenAndOddHeaders\/>/ },
  { clause: '7.5', says: '一字线距版心 7 mm', part: document, xml: /<w:pgMar [^>]*w:footer="1417"/ },
];

export const minutesOnly: readonly Demand[] = [
  { clause: '10.3', says: '标志距版心上边 35 mm', part: document, xml: /w:val="Mark".{0,80}w:before="1984"/ },
  {
    clause: '7.4.1',
    says: '首末线 0.35 mm',
    part: document,
    xml: /<w:top w:val="single" w:color="000000" w:sz="8"/,
  },
  {
    clause: '7.4.1',
    says: '中间线 0.25 mm',
    part: document,
    xml: /<w:insideH w:val="single" w:color="000000" w:sz="6"/,
  },
  {
    clause: '7.4.1',
    says: '版记在版心最下',
    part: document,
    xml: /<w:tblpPr (?=[^>]*w:vertAnchor="margin")[^>]*w:tblpYSpec="bottom"/,
  },
  {
    clause: '7.2.7',
    says: '红色分隔线',
    part: document,
    xml: /<w:pBdr><w:bottom w:val="single" w:color="FF0000"/,
  },
];

export const letterOnly: readonly Demand[] = [
  { clause: '10.1', says: '名称距上页边 30 mm', part: document, xml: /<w:pgMar [^>]*w:header="1701"/ },
  { clause: '10.1', says: '首页不显示页码', part: document, xml: /<w:titlePg\/>/ },
];

export const lying: readonly Demand[] = [
  {
    clause: '8',
    says: 'A4 横排',
    part: document,
    xml: /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/,
  },
  {
    clause: '8',
    says: '版心随纸转',
    part: document,
    xml: /<w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"/,
  },
  { clause: '8', says: '表头每页重复', part: document, xml: /<w:tblHeader\/>/ },
];
