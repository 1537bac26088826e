'use server';

import { action } from '@/app/_request/action';
import { commitTable, discardTable, stageTable } from '@/app/_request/task-table';

export const upload = action(stageTable, (_, form) => `/meetings/${Number(form.get('meetingId'))}/import`);
export const commit = action(
  commitTable,
  (_, form) => `/meetings/${Number(form.get('meetingId'))}#resolutions`,
);
export const discard = action(discardTable);
