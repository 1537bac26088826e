import { z } from 'zod';
import { recordId, recordRef, requiredDay, requiredText } from './input';
import { reason } from './reading';

/** 督导: when, by whom, and what it was about. */
export const stationSupervision = z.object({
  ref: recordRef,
  supervisedOn: requiredDay('督导日期'),
  supervisor: requiredText(60, '派出单位'),
  topic: requiredText(300, '督导内容'),
});

/** A supervision that was entered by mistake. */
export const struckSupervision = z.object({ ref: recordRef, supervisionId: recordId, reason });
