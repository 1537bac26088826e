import { LinkButton } from '@/components/ui/link-button';
import { filteredAddress } from '@/domain/page-key';

interface LedgerLinksProps {
  /** Of the list: /pairings. */
  readonly path: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly mayBring: boolean;
}

/** A list as an Excel ledger, out as it is filtered and in. */
export function LedgerLinks({ path, filter, mayBring }: LedgerLinksProps) {
  const shown = { ...filter, after: undefined };
  return (
    <>
      <LinkButton href={filteredAddress(`${path}/ledger.xlsx`, shown)} download>
        导出 Excel
      </LinkButton>
      <LinkButton href={filteredAddress(`${path}/ledger.csv`, shown)} download>
        导出 CSV
      </LinkButton>
      {mayBring ? <LinkButton href="/imports">导入台账</LinkButton> : null}
    </>
  );
}
