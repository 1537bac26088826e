import { docxMembers } from './sound';
import { type Member, zip } from './zip';

/** Paths in an archive that lead out of it (F20). */
export const pathsOut: readonly Member[] = [
  ...[
    '../../etc/passwd',
    'word/../../x',
    '/etc/passwd',
    '//server/share/x',
    'C:/Windows/x',
    'C:\\Windows\\x',
    '..\\..\\x',
    '~/.bashrc',
  ].map((path) => ({ path, data: 'x' })),
  { path: 'word/media/a', data: '/etc/passwd', mode: 0o120777 },
  { path: 'word/media/b', data: '../../../etc', mode: 0o120777 },
];

export const withPathOut = (member: Member) => zip([...docxMembers(), member]);
