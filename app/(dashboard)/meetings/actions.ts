'use server';

import { action } from '@/app/_request/action';
import { planMeeting } from '@/db/commands/meeting/plan';

export const plan = action(planMeeting, ({ ids }) => `/meetings/${ids[0] ?? ''}`);
