import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import type { State } from '@/domain/workflow';
import { chineseDate } from '@/lib/format';

interface FactVersionsProps {
  /** Where the pages of this ledger are: /visits. */
  readonly base: string;
  readonly current: number;
  readonly versions: readonly {
    readonly id: number;
    readonly revision: number;
    readonly state: State;
    readonly correctionReason: string | null;
    readonly officialOn: string | null;
    readonly isSuperseded: boolean;
  }[];
}

export function FactVersions({ base, current, versions }: FactVersionsProps) {
  return (
    <DataTable caption="各版本" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">版本</th>
          <th scope="col">状态</th>
          <th scope="col">更正原因</th>
          <th scope="col">成为正式记录</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ id, revision, state, isSuperseded, correctionReason, officialOn }) => (
          <tr key={id}>
            <th scope="row">
              {id === current ? (
                `第 ${revision} 版（本页）`
              ) : (
                <a href={`${base}/${id}`}>{`第 ${revision} 版`}</a>
              )}
            </th>
            <td>
              <StateBadge state={state} />
              {isSuperseded ? '（已被取代）' : ''}
            </td>
            <td className="sentence">{correctionReason ?? '—'}</td>
            <td>{chineseDate(officialOn)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
