import { readFileSync } from 'node:fs';

/** What a cell of permissions.txt may say. */
const verdicts = { ok: 'ok', new: 'new', F: 'forbidden', C: 'conflict', M: 'missing', I: 'invalid' } as const;
export type Verdict = (typeof verdicts)[keyof typeof verdicts];

export const columns = [
  ...['gd-staff', 'gd-reviewer', 'gd-leader', 'gd-supervisor', 'gd-city', 'gd-both'],
  ...['gz-staff', 'gz-reviewer', 'gz-leader', 'gz-supervisor', 'gz-prefecture', 'gz-county'],
  'administrator',
];

interface Row {
  readonly commands: readonly string[];
  readonly filers: readonly string[];
  readonly reporters: readonly string[];
  readonly states: readonly string[];
  readonly cells: readonly Verdict[];
}

/** The hand-written answers to the commands on one group of subjects. */
function permissionsOf(file: string) {
  const rows = read(readFileSync(new URL(file, import.meta.url), 'utf8'));
  return {
    /** The commands that the file speaks of; reading is none. */
    declared: [...new Set(rows.flatMap((row) => row.commands))].filter((name) => name !== 'read'),
    wanted: (command: string, kind: Described) => wantedOf(file, rows, command, kind),
  };
}

export const { declared, wanted } = permissionsOf('permissions.txt');
export const ofMeetings = permissionsOf('meeting-permissions.txt');
export const ofCalendar = permissionsOf('calendar-permissions.txt');
export const ofVisits = permissionsOf('visit-permissions.txt');
export const ofOrganisations = permissionsOf('organisation-permissions.txt');
export const ofPairings = permissionsOf('pairing-permissions.txt');
export const ofActivities = permissionsOf('activity-permissions.txt');
export const ofImports = permissionsOf('import-permissions.txt');
export const ofStations = permissionsOf('station-permissions.txt');
export const ofTrainings = permissionsOf('training-permissions.txt');
export const ofProjects = permissionsOf('project-permissions.txt');
export const ofFlows = permissionsOf('flow-permissions.txt');
export const ofMatches = permissionsOf('match-permissions.txt');
export const ofStatements = permissionsOf('statement-permissions.txt');
export const ofTrusts = permissionsOf('trust-permissions.txt');
export const ofContacts = permissionsOf('contact-permissions.txt');
export const ofEvidence = permissionsOf('evidence-permissions.txt');
export const ofSpotChecks = permissionsOf('spot-check-permissions.txt');
export const ofNotices = permissionsOf('notice-permissions.txt');

function read(text: string): Row[] {
  let commands: string[] = [];
  return text.split('\n').flatMap((line): Row[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [filers = [], reporters = [], states = [], ...cells] = line.split('|').map(words);
    if (!line.includes('|')) {
      commands = filers;
      return [];
    }
    return [{ commands, filers, reporters, states, cells: cells.flat().map(verdict) }];
  });
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function verdict(cell: string): Verdict {
  if (cell in verdicts) return verdicts[cell as keyof typeof verdicts];
  throw new Error(`no such answer: ${cell}`);
}

export interface Described {
  readonly filer: string;
  readonly reporter: string;
  readonly state: string;
}

/** What the file says of the command for the record, per column; exactly one of its rows must speak of it. */
function wantedOf(
  file: string,
  rows: readonly Row[],
  command: string,
  { filer, reporter, state }: Described,
): Map<string, Verdict> {
  const fits = (list: readonly string[], word: string) => list.includes(word) || list.includes('*');
  const found = rows.filter(
    (row) =>
      row.commands.includes(command) &&
      fits(row.filers, filer) &&
      fits(row.reporters, reporter) &&
      fits(row.states, state),
  );
  const [row] = found;
  if (found.length !== 1 || row?.cells.length !== columns.length)
    throw new Error(`${file}: ${found.length} rows for ${command} of ${filer} ${reporter} ${state}`);
  return new Map(columns.map((column, at) => [column, row.cells[at] ?? 'invalid']));
}
