import journal from './migrations/meta/_journal.json';

/** When the newest migration that this code was built with was made. */
const newestKnown = journal.entries.at(-1)?.when ?? 0;

/** One row, whether the database is as new as the code; a newer one serves it too, while instances are replaced in turn. */
export const isCurrent = `select coalesce(max(created_at), 0) >= ${newestKnown} as "isCurrent" from drizzle.__drizzle_migrations`;

/** No such schema or table, or none for us to see: the first migration has not been made here. */
export const unmigrated: ReadonlySet<string> = new Set(['3F000', '42P01', '42501']);
