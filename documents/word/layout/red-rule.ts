import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  LineRuleType,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import {
  letterRuleBottom,
  letterRuleWidth,
  line,
  margin,
  paper,
  red,
  rule,
  ruleDrop,
  underFoot,
} from '../geometry';
import { paragraph } from './block';

const border = (size: number) => ({ style: BorderStyle.SINGLE, color: red, size, space: 0 });
const exactly = (height: number) => ({ line: height, lineRule: LineRuleType.EXACT });

/** 7.2.7: the rule of the type area's width, 4 mm under the characters of the line above. */
export function redRule(): Paragraph {
  return paragraph('Line', [], {
    spacing: exactly(ruleDrop - underFoot(line, 16)),
    border: { bottom: border(rule.red) },
  });
}

/**
 * 10.1: the double rules of a letter, 170 mm in the middle of the paper. Two borders of a line of 0.7 mm rather than one
 * double border: which of its two lines is the thick one is not read alike everywhere.
 */
const gap = 40;
const side = (paper.width - letterRuleWidth) / 2;

/** 上粗下细, 4 mm under the name, whose line leaves `foot` under its characters. */
export function upperLetterRule(foot: number, children: readonly ParagraphChild[]): Paragraph {
  return paragraph('Line', children, {
    spacing: { ...exactly(gap), before: ruleDrop - foot },
    indent: { left: side - margin.left, right: side - margin.right },
    border: { top: border(rule.letterThick), bottom: border(rule.letterThin) },
  });
}

/** 上细下粗, 20 mm above the edge of the paper, wherever the footer around it stands. */
export function lowerLetterRule(): Paragraph {
  return paragraph('Line', [], {
    spacing: exactly(gap),
    border: { top: border(rule.letterThin), bottom: border(rule.letterThick) },
    frame: {
      type: 'absolute',
      position: { x: side, y: paper.height - letterRuleBottom - gap },
      width: letterRuleWidth,
      height: gap,
      rule: HeightRule.EXACT,
      wrap: FrameWrap.AROUND,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
  });
}
