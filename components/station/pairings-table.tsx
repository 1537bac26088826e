import { DataTable } from '@/components/ui/data-table';
import { dateText } from '@/domain/phrase';

interface PairingsTableProps {
  readonly pairings: readonly {
    readonly id: number;
    readonly helper: string;
    readonly agreement: string;
    readonly signedOn: string;
    readonly endsOn: string | null;
    readonly exitedOn: string | null;
  }[];
}

function untilText(endsOn: string | null, exitedOn: string | null): string {
  if (exitedOn !== null) return `${dateText(exitedOn)}退出`;
  return endsOn === null ? '长期' : dateText(endsOn);
}

/** The Guangdong institutions that a station is or was paired with, from the ledger of pairings. */
export function PairingsTable({ pairings }: PairingsTableProps) {
  return (
    <DataTable caption="粤方结对机构" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">粤方机构</th>
          <th scope="col">协议名称（文号）</th>
          <th scope="col">签约日期</th>
          <th scope="col">有效期至</th>
        </tr>
      </thead>
      <tbody>
        {pairings.map((pairing) => (
          <tr key={pairing.id}>
            <th scope="row">
              <a href={`/pairings/${pairing.id}`}>{pairing.helper}</a>
            </th>
            <td>{pairing.agreement}</td>
            <td>{dateText(pairing.signedOn)}</td>
            <td>{untilText(pairing.endsOn, pairing.exitedOn)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
