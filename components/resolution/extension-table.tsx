import { DataTable } from '@/components/ui/data-table';
import type { Party } from '@/domain/department';
import { type ExtensionState, extensionStateWords } from '@/domain/extension';
import { chineseDate } from '@/lib/format';

interface ExtensionTableProps {
  readonly parties: readonly Party[];
  readonly extensions: readonly {
    readonly by: string;
    readonly side: string;
    readonly extension: {
      readonly id: number;
      readonly fromDueOn: string;
      readonly toDueOn: string;
      readonly reason: string;
      readonly state: ExtensionState;
      readonly agreed: readonly number[];
      readonly askedOn: string;
    };
  }[];
}

/** Every extension that was asked for, and what came of it. */
export function ExtensionTable({ parties, extensions }: ExtensionTableProps) {
  return (
    <DataTable caption="延期申请" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">申请</th>
          <th scope="col">原时限</th>
          <th scope="col">新时限</th>
          <th scope="col">原因</th>
          <th scope="col">结果</th>
          <th scope="col">已同意</th>
        </tr>
      </thead>
      <tbody>
        {extensions.map(({ by, side, extension }) => (
          <tr key={extension.id}>
            <th scope="row">{`${side}方 ${by} ${chineseDate(extension.askedOn)}`}</th>
            <td>{chineseDate(extension.fromDueOn)}</td>
            <td>{chineseDate(extension.toDueOn)}</td>
            <td className="sentence">{extension.reason}</td>
            <td>{extensionStateWords[extension.state]}</td>
            <td>
              {parties
                .filter(({ id }) => extension.agreed.includes(id))
                .map(({ short }) => `${short}方`)
                .join('、') || '无'}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
