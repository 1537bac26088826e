import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { dueText } from '@/domain/due-date';
import { halfStateWords } from '@/domain/resolution';
import type { ImportedRow } from '@/domain/resolution-import';
import { type ImportVerdict, importVerdictWords } from '@/domain/resolution-known';

interface ImportPreviewProps {
  readonly rows: readonly (ImportedRow & { readonly row: number; readonly verdict: ImportVerdict })[];
  readonly errors: readonly { readonly cell: string; readonly column: string; readonly sentence: string }[];
  readonly notices: readonly string[];
}

/** What an import would do, row by row, and what has to be put right, cell by cell. */
export function ImportPreview({ rows, errors, notices }: ImportPreviewProps) {
  const count = (verdict: ImportVerdict) => rows.filter((row) => row.verdict === verdict).length;
  return (
    <>
      <Notice tone={errors.length === 0 ? 'info' : 'warning'} title="核对结果">
        {`新增 ${count('new')} 项，修改 ${count('changed')} 项，未变 ${count('same')} 项，需改正 ${errors.length} 处。`}
        {notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </Notice>
      {errors.length === 0 ? null : (
        <DataTable caption="需要改正的单元格">
          <thead>
            <tr>
              <th scope="col">单元格</th>
              <th scope="col">列</th>
              <th scope="col">怎么改</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ cell, column, sentence }) => (
              <tr key={`${cell} ${sentence}`}>
                <th scope="row">{cell}</th>
                <td>{column}</td>
                <td className="sentence">{sentence}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {rows.length === 0 ? (
        <EmptyState title="没有可以导入的行" sentence="请改正后重新上传。" />
      ) : (
        <DataTable caption="可以导入的议定事项">
          <thead>
            <tr>
              <th scope="col">议定事项</th>
              <th scope="col">行</th>
              <th scope="col">导入后</th>
              <th scope="col">完成时限</th>
              <th scope="col">两方状态</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, text, verdict, dueOn, isOpenEnded, state }) => (
              <tr key={row}>
                <th scope="row">{text}</th>
                <td>{`第 ${row} 行`}</td>
                <td>{importVerdictWords[verdict]}</td>
                <td>{dueText(dueOn, isOpenEnded)}</td>
                <td>{verdict === 'new' ? halfStateWords[state] : '不变'}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  );
}
