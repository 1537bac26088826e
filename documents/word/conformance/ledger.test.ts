import { type Fault, tellsOf } from '../testing/fault';

const document = 'word/document.xml';

/** From the start of the 签署栏 on. */
const signing = (rest: string) => new RegExp(`(签署单位（盖章）.*?)${rest}`);

const faults: readonly Fault[] = [
  {
    what: 'a second ledger whose heading is not repeated',
    of: 'statement',
    part: document,
    from: /(上一环节减本环节.*)<w:tblHeader\/>/,
    to: '$1',
    clause: '8',
    says: '表格转页时应重复表头',
  },
  {
    what: 'a 签署栏 that may be torn in two',
    of: 'project ledger',
    part: document,
    from: signing('<w:cantSplit\\/>'),
    to: '$1',
    clause: '7.3.5.5',
    says: '不应跨页断开',
  },
  {
    what: 'a row of a 签署栏 that lets the next go',
    of: 'statement',
    part: document,
    from: /(<w:pStyle w:val="CellHeading"\/>)<w:keepNext\/>(?=(?:(?!<w:p>).)*审核人（签字）)/,
    to: '$1<w:keepNext w:val="0"/>',
    clause: '7.3.5.5',
    says: '不应跨页断开',
  },
  {
    what: 'a total that lets its 签署栏 go',
    of: 'project ledger',
    part: document,
    from: /(<w:pStyle w:val="DenseHeading"\/>)<w:keepNext\/>(?=(?:(?!<w:p>).)*合计)/,
    to: '$1<w:keepNext w:val="0"/>',
    clause: '7.3.5.5',
    says: '不应单独成页',
  },
];

tellsOf('ledgers that are signed', faults);
