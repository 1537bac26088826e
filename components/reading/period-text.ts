import { parsePeriod, periodName } from '@/domain/period';

export function periodText(code: string): string {
  const period = parsePeriod(code);
  return period ? periodName(period) : code;
}
