import type { TestDatabase } from './database';
import { matrixOf } from './matrix';
import { projectAttempts, type ProjectCommand } from './project-attempts';
import { projectRecords } from './project-records';

export const projectCommands = Object.keys(projectAttempts) as ProjectCommand[];

/** Everybody tries every command on projects; two files do, so that neither keeps the other waiting. */
export function projectMatrix(database: TestDatabase) {
  return matrixOf({
    database,
    attempts: projectAttempts,
    make: projectRecords(database),
    look: `select concat_ws(' ', (select count(*) from projects), (select count(*) from project_answers),
      (select count(*) from project_events), (select count(*) from project_milestones), (select count(*) from project_counts),
      (select count(*) from history), (select v::text from projects v where id = $1))`,
  });
}
