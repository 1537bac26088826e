import type { anyAnswers, anyFacts } from './fact';

/** A table of facts, as far as every noun's is alike. */
export type FactTable = ReturnType<typeof anyFacts>;
export type FactRow = FactTable['$inferSelect'];
export type AnswerTable = ReturnType<typeof anyAnswers>;

/** The noun's own table, seen as one of facts. */
export function asFacts(table: { readonly $inferSelect: FactRow }): FactTable {
  return table as unknown as FactTable;
}

/** The noun's own table, seen as one of answers. */
export function asAnswers(table: { readonly $inferSelect: AnswerTable['$inferSelect'] }): AnswerTable {
  return table as unknown as AnswerTable;
}
