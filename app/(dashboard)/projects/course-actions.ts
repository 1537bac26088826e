'use server';

import { action } from '@/app/_request/action';
import { countProject } from '@/db/commands/project-count';
import {
  planMilestone,
  reachMilestone,
  strikeMilestone,
  tieMilestone,
} from '@/db/commands/project-milestone';

export const planNode = action(planMilestone);
export const reachNode = action(reachMilestone);
export const tieNode = action(tieMilestone);
export const strikeNode = action(strikeMilestone);
export const count = action(countProject);
