import { saveContact } from '@/db/commands/contact';
import type { PlainDate } from '@/domain/calendar';
import type { Cast } from '../cast';
import type { Login } from '../people';
import type { End } from './pairing';
import type { Timeline } from './timeline';

const surnames = ['陈', '李', '黄', '吴', '杨', '潘', '龙', '石'] as const;

/** Two of three helping ends and every second receiving end have somebody to call; names and numbers are invented. */
export function nameContacts(
  timeline: Timeline,
  cast: Cast,
  {
    at,
    helper,
    receiver,
    ref,
    on,
  }: { at: number; helper: End; receiver: End; ref: { id: number; version: number }; on: PlainDate },
): void {
  const name = (login: Login, duty: string, number: number) =>
    timeline.at(on, (day) =>
      saveContact(cast(login, day), {
        ref,
        name: `${surnames[number % surnames.length] ?? ''}联系（演示）`,
        duty,
        phone: `1990000${String(number).padStart(4, '0')}`,
      }),
    );
  if (at % 3 > 0) name(helper.region === '440100' ? 'gd-city' : 'gd-staff', '项目负责人', at);
  if (at % 2 === 0) name(receiver.region === '522632' ? 'gz-county' : 'gz-staff', '村委会', 1000 + at);
}
