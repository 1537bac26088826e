import { exported } from '@/app/_request/ledger-export';
import { flowExport } from '@/app/_request/list-exports';

/** What the list shows, all of it. */
export const GET = exported(flowExport, 'csv');
