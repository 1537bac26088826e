import { LineRuleType, type Paragraph } from 'docx';
import { paragraph } from './block';

/** The paragraph that something floating belongs to, too small to move anything. */
export function anchor(): Paragraph {
  return paragraph('Line', [], { spacing: { line: 20, lineRule: LineRuleType.EXACT }, run: { size: 2 } });
}
