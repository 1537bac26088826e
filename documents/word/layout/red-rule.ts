import { BorderStyle, LineRuleType, type Paragraph } from 'docx';
import { line, red, rule, ruleDrop, underFoot } from '../geometry';
import { paragraph } from './block';

export const redBorder = (size: number) => ({ style: BorderStyle.SINGLE, color: red, size, space: 0 });
export const exactly = (height: number) => ({ line: height, lineRule: LineRuleType.EXACT });

/** 7.2.7: the rule of the type area's width, 4 mm under the characters of the line above. */
export function redRule(): Paragraph {
  return paragraph('Line', [], {
    spacing: exactly(ruleDrop - underFoot(line, 16)),
    border: { bottom: redBorder(rule.red) },
  });
}
