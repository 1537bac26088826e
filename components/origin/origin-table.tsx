import { DataTable } from '@/components/ui/data-table';
import { SourceTag } from '@/components/ui/source-tag';
import { StateBadge } from '@/components/ui/state-badge';
import type { OriginRow } from './origin-rows';
import styles from './origin-table.module.css';

interface OriginTableProps {
  readonly rows: readonly OriginRow[];
  /** How the two differ; null where there is nothing to compare. */
  readonly gap: string | null;
}

/** 两方的数: what each side said, who stands for it, and how far apart they are. */
export function OriginTable({ rows, gap }: OriginTableProps) {
  return (
    <DataTable caption="两方的数" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col" className={styles.side}>
            哪一方
          </th>
          <th scope="col" className={`num ${styles.figure ?? ''}`}>
            数
          </th>
          <th scope="col" className={styles.acts}>
            经办
          </th>
          <th scope="col" className={styles.reasons}>
            说明和原因
          </th>
          <th scope="col" className={styles.state}>
            状态
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, side, figure, acts, reasons, state, href }) => (
          <tr key={key}>
            <th scope="row">{href === null ? side : <a href={href}>{side}</a>}</th>
            <td className="num">{figure}</td>
            <td>
              <Lines of={acts} />
            </td>
            <td className="sentence">
              <Lines of={reasons.length > 0 ? reasons : ['—']} />
            </td>
            <td>{state === null ? <SourceTag source="ledger" /> : <StateBadge state={state} />}</td>
          </tr>
        ))}
      </tbody>
      {gap === null ? null : (
        <tfoot>
          <tr>
            <th scope="row">差异</th>
            <td colSpan={4}>{gap}</td>
          </tr>
        </tfoot>
      )}
    </DataTable>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return of.map((line) => (
    <span key={line} className={styles.line}>
      {line}
    </span>
  ));
}
