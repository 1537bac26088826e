import { LinkButton } from '@/components/ui/link-button';
import type { ImportLedger } from '@/domain/import';
import { filteredAddress } from '@/domain/page-key';

interface LedgerLinksProps {
  /** Of the list: /pairings. */
  readonly path: string;
  readonly filter: Readonly<Record<string, unknown>>;
  /** The ledger that the person may bring into it; null for none. */
  readonly brings: ImportLedger | null;
  /** Whether the list is made as a paper to sign as well. */
  readonly hasPaper?: boolean;
}

/** A list as an Excel ledger, out as it is filtered and in, and as a paper. */
export function LedgerLinks({ path, filter, brings, hasPaper }: LedgerLinksProps) {
  const shown = { ...filter, after: undefined };
  return (
    <>
      <LinkButton href={filteredAddress(`${path}/ledger.xlsx`, shown)} download>
        导出 Excel
      </LinkButton>
      <LinkButton href={filteredAddress(`${path}/ledger.csv`, shown)} download>
        导出 CSV
      </LinkButton>
      {hasPaper ? (
        <LinkButton href={filteredAddress(`${path}/ledger.docx`, shown)} download>
          导出 Word
        </LinkButton>
      ) : null}
      {brings === null ? null : <LinkButton href={`/imports?ledger=${brings}`}>导入台账</LinkButton>}
    </>
  );
}
