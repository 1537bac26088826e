import type { Head } from './head';
import { idHeading, type Ledger, nameOf } from './ledger';
import { addressOf, type RowReading } from './row';

interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** Lets a record pass once: the second of its identity or 系统编号 in a file is refused with the place of the first. */
export function twins<Row, Context>(ledger: Ledger<Row, Context>) {
  const { of: identityOf, column } = ledger.identity;
  const name = nameOf(ledger.columns[column]);
  const firsts = new Map<string, Place>();
  return (place: Place, head: Head<Row>, reading: RowReading<Row>): RowReading<Row> => {
    if ('faults' in reading) return reading;
    const marks = [
      {
        mark: `text ${identityOf(reading.values)}`,
        at: head.columns.get(column),
        name,
        remedy: '改写其中一行',
      },
      { mark: `id ${reading.id ?? ''}`, at: head.idColumn, name: idHeading, remedy: '清空新增行的编号' },
    ].filter(({ mark }) => mark !== 'id ');
    const faults = marks.flatMap(({ mark, at, name, remedy }) => {
      const first = firsts.get(mark);
      if (first === undefined) return [];
      const where = first.sheet === place.sheet ? '' : `工作表“${first.sheet}”`;
      const sentence = `第 ${place.row} 行与${where}第 ${first.row} 行的${name}相同；请删去其中一行，或${remedy}。`;
      return [{ cell: addressOf(place.row, at), column: name, sentence }];
    });
    if (faults.length > 0) return { faults };
    for (const { mark } of marks) firsts.set(mark, place);
    return reading;
  };
}
