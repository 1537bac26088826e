import { LinkButton } from '@/components/ui/link-button';
import { filteredAddress } from '@/domain/page-key';

interface LedgerLinksProps {
  /** Of the list: /pairings. */
  readonly path: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly mayBring: boolean;
  /** Whether the list is made as a paper to sign as well. */
  readonly hasPaper?: boolean;
}

/** A list as an Excel ledger, out as it is filtered and in, and as a paper. */
export function LedgerLinks({ path, filter, mayBring, hasPaper }: LedgerLinksProps) {
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
      {mayBring ? <LinkButton href="/imports">导入台账</LinkButton> : null}
    </>
  );
}
