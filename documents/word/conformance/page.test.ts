import { type Fault, inStyle, tellsOf } from '../testing/fault';

const document = 'word/document.xml';
const styles = 'word/styles.xml';

const faults: readonly Fault[] = [
  {
    what: 'paper of letter size',
    of: 'notice',
    part: document,
    from: /w:w="11906" w:h="16838"/,
    to: 'w:w="12240" w:h="15840"',
    clause: '5.1',
    says: 'A4',
  },
  {
    what: 'a left margin of 25 mm',
    of: 'notice',
    part: document,
    from: /w:left="1588"/,
    to: 'w:left="1418"',
    clause: '5.2.1',
    says: '订口（左白边）应为28毫米，现为25毫米',
  },
  {
    what: 'a type area that is too high, though each margin is within its millimetre',
    of: 'minutes',
    part: document,
    from: /w:top="2098"/,
    to: 'w:top="2045"',
    clause: '5.2.1',
    says: '版心应为156毫米×225毫米，现为156毫米×225.9毫米',
  },
  {
    what: 'a top margin of 25.4 mm',
    of: 'minutes',
    part: document,
    from: /w:top="2098"/,
    to: 'w:top="1440"',
    clause: '5.2.1',
    says: '天头（上白边）应为37毫米',
  },
  {
    what: 'a body in 宋体',
    of: 'minutes',
    part: styles,
    from: inStyle('Body', '<w:pPr>'),
    to: '$1<w:rPr><w:rFonts w:eastAsia="宋体"/></w:rPr><w:pPr>',
    clause: '5.2.2',
    says: '应为仿宋，现为宋体',
  },
  {
    what: 'a line of the body in 小4号',
    of: 'letter',
    part: document,
    from: /(<w:r>)(<w:t[^>]*>粤黔民政)/,
    to: '$1<w:rPr><w:sz w:val="24"/></w:rPr>$2',
    clause: '5.2.2',
    says: '应为3号（16磅），现为小4号',
  },
  {
    what: 'a line grid of 29 pt',
    of: 'minutes',
    part: document,
    from: /w:linePitch="579"/,
    to: 'w:linePitch="580"',
    clause: '5.2.3',
    says: '现为29磅',
  },
  {
    what: 'lines of 28 pt',
    of: 'letter',
    part: styles,
    from: /(<w:pPrDefault>.*?)w:line="579"/,
    to: '$1w:line="560"',
    clause: ['5.2.3'],
    says: '28.95磅',
  },
  {
    what: 'characters that are not drawn together',
    of: 'letter',
    part: styles,
    from: /<w:spacing w:val="-5"\/>/g,
    to: '',
    clause: '5.2.3',
    says: '每行排27字',
  },
  {
    what: 'blue text',
    of: 'letter',
    part: document,
    from: /(<w:r>)(<w:t[^>]*>粤黔民政)/,
    to: '$1<w:rPr><w:color w:val="0000FF"/></w:rPr>$2',
    clause: '5.2.4',
    says: '应为黑色',
  },
];

tellsOf('paper, lines and characters', faults);
