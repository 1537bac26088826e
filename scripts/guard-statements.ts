import type { Guard } from './guard-list';

const walls = 'db/migrations/0041_how-a-year-is-closed-safely.sql';
const openness = 'db/migrations/0047_who-asks-what-is-open.sql';

function ofStatements(named: string) {
  return { project: 'database', tests: 'db/second-wall-statements.test.ts', named } as const;
}

function closing(named: string) {
  return { project: 'database', tests: 'db/commands/statement.test.ts', named } as const;
}

/** The guards around the closing of a year of money. */
export const statementGuards: readonly Guard[] = [
  {
    name: 'nobody signs a year of which something open is not listed',
    file: walls,
    text: `      OR EXISTS (SELECT FROM open_money(held.programme_id, make_date(held.year, 12, 31)) o
        WHERE NOT EXISTS (`,
    without: `      OR EXISTS (SELECT FROM open_money(held.programme_id, make_date(held.year, 12, 31)) o
        WHERE false AND NOT EXISTS (`,
    ...ofStatements('nobody signs over something that is not listed'),
  },
  {
    name: 'nobody signs a text that was made anew',
    file: walls,
    text: 'OR held.id <> (SELECT max(s.id) FROM statements s WHERE s.programme_id = held.programme_id AND s.year = held.year)',
    without: '',
    ...ofStatements('nobody signs an older text'),
  },
  {
    name: 'the annex is of what is open',
    file: walls,
    text: `
  AND EXISTS (SELECT FROM open_money(programme_id, make_date(year, 12, 31)) o
    WHERE o.id = CASE o.kind WHEN 'flow' THEN flow_id ELSE match_id END)`,
    without: '',
    ...ofStatements('nor what was taken off'),
  },
  {
    name: 'what is open is told to the parties alone',
    file: openness,
    text: 'WHERE f.programme_id = programme AND programme = ANY (ARRAY(SELECT app_programmes()))',
    without: 'WHERE f.programme_id = programme',
    ...ofStatements('an administrator does not'),
  },
  {
    name: 'a closed year keeps its text',
    file: openness,
    text: 'IF newest IS NOT NULL AND NOT EXISTS',
    without: 'IF false AND NOT EXISTS',
    ...ofStatements('a closed year keeps its text'),
  },
  {
    name: 'who signs and who makes a new text go one after the other',
    file: openness,
    text: 'ORDER BY s.id DESC LIMIT 1 FOR UPDATE;',
    without: 'ORDER BY s.id DESC LIMIT 1;',
    ...ofStatements('a new text that is made while the second side signs'),
  },
  {
    name: 'figures that have moved are not signed',
    file: 'db/commands/statement.ts',
    text: 'if (unlisted.length > 0 || changedSince(newest.content, content).length > 0)',
    without: 'if (unlisted.length > 0)',
    ...closing('where an entry was taken off the text is drafted anew'),
  },
  {
    name: 'what both have signed stays',
    file: 'db/commands/statement.ts',
    text: 'if (isClosed(newest, parties))',
    without: 'if (newest === null && parties.length === 0)',
    ...closing('what both have signed stays'),
  },
];
