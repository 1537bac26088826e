import { exported } from '@/app/_request/ledger-export';
import { trustExport } from '@/app/_request/list-exports';

/** What the list shows, all of it. */
export const GET = exported(trustExport, 'csv');
