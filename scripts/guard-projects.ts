import type { Guard } from './guard-list';

function ofCommands(named: string) {
  return { project: 'database', tests: 'db/commands/project.test.ts', named } as const;
}

/** The guards around projects and what is said of them. */
export const projectGuards: readonly Guard[] = [
  {
    name: 'whoever enters a project looks after one of its organisations',
    file: 'db/commands/project-ends.ts',
    text: 'departmentId === by.departmentId && isWithin(path, by.organisationPath)',
    without: 'departmentId === by.departmentId && isWithin(path, path)',
    ...ofCommands('one side leads, the other works with it'),
  },
  {
    name: 'who says something of a project sees what another has just said',
    file: 'db/commands/project-event.ts',
    text: "pg_advisory_xact_lock(hashtext('project'), ${firstId})",
    without: "hashtext('project'), ${firstId}::bigint",
    ...ofCommands('of two who start a project at once'),
  },
  {
    name: 'a project is a brand only while both recognise it',
    file: 'domain/project-life.ts',
    text: 'return parties.every((departmentId) =>',
    without: 'return parties.some((departmentId) =>',
    ...ofCommands('its life is told by the side that entered it'),
  },
  {
    name: 'the database lets a side say what becomes of its own projects alone',
    file: 'db/migrations/0036_what-projects-are-guarded-by.sql',
    text: "OR project_events.kind IN ('recognised', 'withdrawn', 'audit', 'risk'))));",
    without: 'OR true)));',
    project: 'database',
    tests: 'db/second-wall-projects.test.ts',
    named: 'and not by the other',
  },
];
