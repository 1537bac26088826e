import { FrameAnchorType, FrameWrap, HeightRule, type Paragraph, type ParagraphChild } from 'docx';
import { letterRuleBottom, letterRuleWidth, margin, paper, rule, ruleDrop } from '../geometry';
import { paragraph } from './block';
import { exactly, redBorder } from './red-rule';

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
    border: { top: redBorder(rule.letterThick), bottom: redBorder(rule.letterThin) },
  });
}

/** 上细下粗, 20 mm above the edge of the paper, wherever the footer around it stands. */
export function lowerLetterRule(): Paragraph {
  return paragraph('Line', [], {
    spacing: exactly(gap),
    border: { top: redBorder(rule.letterThin), bottom: redBorder(rule.letterThick) },
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
