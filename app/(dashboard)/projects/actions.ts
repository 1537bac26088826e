'use server';

import { action } from '@/app/_request/action';
import {
  agreeProjectWording,
  approveProject,
  confirmProject,
  correctProject,
  discardProject,
  disputeProject,
  proposeProjectWording,
  returnProject,
  saveProject,
  submitProject,
  withdrawProject,
} from '@/db/commands/project';
import { noteProject, strikeProjectEvent } from '@/db/commands/project-event';

export const enter = action(saveProject, (outcome) => `/projects/${outcome.ids[0] ?? ''}`);
export const change = action(saveProject);
export const discard = action(discardProject, () => '/projects');
export const submit = action(submitProject);
export const withdraw = action(withdrawProject);
export const correct = action(correctProject, (outcome) => `/projects/${outcome.ids[0] ?? ''}`);
export const approve = action(approveProject);
export const giveBack = action(returnProject);
export const confirm = action(confirmProject);
export const dispute = action(disputeProject);
export const propose = action(proposeProjectWording);
export const agree = action(agreeProjectWording);
export const note = action(noteProject);
export const strike = action(strikeProjectEvent);
