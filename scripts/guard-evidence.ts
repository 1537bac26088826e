import type { Guard } from './guard-list';

const wall = 'db/migrations/0028_who-sees-files.sql';

function ofFiles(named: string) {
  return { project: 'unit', tests: 'documents/evidence/look.test.ts', named } as const;
}

function ofCommands(named: string) {
  return { project: 'database', tests: 'db/commands/evidence/evidence.test.ts', named } as const;
}

/** The guards around files that people send and the records they hang on. */
export const evidenceGuards: readonly Guard[] = [
  {
    name: 'only those who work with a record add files to it',
    file: 'domain/policy-evidence.ts',
    text: 'return isWithin(organisationPath, actor.organisationPath);',
    without: 'return true;',
    project: 'faults',
    tests: 'db/evidence-permissions.fault.test.ts',
    named: "of the files of a record of 'gd' ('-') that is 'confirmed'",
  },
  {
    name: 'the database hangs no file on what the other side reports for itself',
    file: 'db/migrations/0033_what-may-hang-on-a-figure.sql',
    text: "(r.reporter = 'shared' OR",
    without: '(r.reporter IS NOT NULL OR',
    project: 'faults',
    tests: 'db/evidence-permissions.fault.test.ts',
    named: "nothing gets past the second wall of the files of a record of 'gd' ('each') that is 'approved'",
  },
  {
    name: 'the database hangs no file on a record in another person’s name',
    file: wall,
    text: 'AND attached_by = (SELECT app_account()) AND withdrawn_at IS NULL',
    without: 'AND withdrawn_at IS NULL',
    project: 'database',
    tests: 'db/second-wall-evidence.test.ts',
    named: 'nobody adds one in another’s name',
  },
  {
    name: 'uploads of one person are counted one after the other',
    file: 'db/commands/evidence/upload.ts',
    text: 'await lockContent(tx, `uploads of ${accountId}`);',
    without: '',
    ...ofCommands('more than forty that are attached to nothing'),
  },
  {
    name: 'a file that was withdrawn proves nothing',
    file: 'db/queries/evidence-file.ts',
    text: 'and(eq(evidence.id, id), isNull(evidence.withdrawnAt))',
    without: 'and(eq(evidence.id, id))',
    ...ofCommands('leaves a draft without a trace but history'),
  },
  {
    name: 'what an archive unpacks to is known before it is unpacked',
    file: 'documents/evidence/office.ts',
    text: `if (stored > packed || unpacked > most.unpacked) throw bomb();
    if (unpacked > small && unpacked > packed * most.ratio) throw bomb();`,
    without: '',
    ...ofFiles('members that lie over each other'),
  },
  {
    name: 'a member declares nothing',
    file: 'documents/evidence/office.ts',
    text: "if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw declares();",
    without: '',
    ...ofFiles('an entity bomb'),
  },
  {
    name: 'no macro comes in',
    file: 'documents/evidence/office.ts',
    text: 'if (isActive(entry.fileName)) throw macro();',
    without: '',
    ...ofFiles('a macro'),
  },
  {
    name: 'a picture is not decoded before its size is known',
    file: 'documents/evidence/picture.ts',
    text: 'width * height > mostPixels || Math.max(width, height) > 30_000',
    without: 'width * height < 0',
    ...ofFiles('a picture that says it is giant'),
  },
  {
    name: 'a photo does not tell where it was taken',
    file: 'documents/evidence/jpeg.ts',
    text: '(marker < 0xe0 || marker > 0xef) && marker !== 0xfe',
    without: 'marker !== 0xfe',
    ...ofFiles('is kept without where it was taken'),
  },
  {
    name: 'a PDF runs nothing',
    file: 'documents/evidence/pdf.ts',
    text: 'active.test(plain(part))',
    without: 'active.test(part)',
    ...ofFiles('a PDF with a script'),
  },
];
