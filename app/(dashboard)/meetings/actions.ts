'use server';

import { action } from '@/app/_request/action';
import { endCalendar, subscribeCalendar } from '@/db/commands/calendar-feed';
import { planMeeting } from '@/db/commands/meeting/plan';

export const plan = action(planMeeting, ({ ids }) => `/meetings/${ids[0] ?? ''}`);
export const subscribe = action(subscribeCalendar);
export const end = action(endCalendar);
