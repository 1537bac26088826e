import type { Guard } from './guard-list';

function ofCommands(named: string) {
  return { project: 'database', tests: 'db/commands/project.test.ts', named } as const;
}
function ofCourse(named: string) {
  return { project: 'database', tests: 'db/commands/project-course.test.ts', named } as const;
}
function ofWall(named: string) {
  return { project: 'database', tests: 'db/second-wall-projects.test.ts', named } as const;
}
const wall = 'db/migrations/0043_what-their-course-is-guarded-by.sql';

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
    file: 'db/commands/fact/first.ts',
    text: 'pg_advisory_xact_lock(hashtext(${ledger.noun}), ${firstId})',
    without: 'hashtext(${ledger.noun}), ${firstId}::bigint',
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
  {
    name: 'milestones and counts are of the side that entered the project',
    file: 'domain/policy-project.ts',
    text: "'project.plan': entry(courseRefusal, looksAfter)",
    without: "'project.plan': entry(courseRefusal, () => true)",
    ...ofCourse('only of an official project, once under a name'),
  },
  {
    name: 'a milestone that was reached is not reached again',
    file: 'db/commands/project-milestone.ts',
    text: 'isNull(projectMilestones.doneOn),',
    without: '',
    ...ofCourse('a milestone is planned, reached with the files that show it'),
  },
  {
    name: 'the files of a milestone hang on its project',
    file: 'db/commands/project-milestone.ts',
    text: 'eq(evidence.subjectId, projectId),',
    without: '',
    ...ofCourse('the files of a milestone are said anew'),
  },
  {
    name: 'what a project has come to never goes down',
    file: 'domain/project-count.ts',
    text: '...outOfOrder(count, others),',
    without: '',
    ...ofCourse('counts are said by quarter'),
  },
  {
    name: 'the database lets a side plan for its own projects alone',
    file: wall,
    text: "AND p.state = 'confirmed' AND NOT p.is_superseded AND p.department_id = (SELECT app_department())));",
    without: "AND p.state = 'confirmed' AND NOT p.is_superseded));",
    ...ofWall('and not the other'),
  },
  {
    name: 'the database keeps the day on which a milestone was reached',
    file: wall,
    text: 'WHEN (OLD.struck_on IS NOT NULL OR (OLD.done_on IS NOT NULL AND',
    without: 'WHEN (OLD.struck_on IS NOT NULL OR (false AND',
    ...ofWall('when it was reached is said once'),
  },
  {
    name: 'the database ties files of a milestone’s own project alone',
    file: wall,
    text: 'JOIN evidence e ON e.subject_id = m.project_id',
    without: 'JOIN evidence e ON true',
    ...ofWall('files of another project are not'),
  },
];
