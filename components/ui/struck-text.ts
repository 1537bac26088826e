import { dateText } from '@/domain/phrase';

interface Struck {
  readonly struckOn: string | null;
  readonly strikeReason: string | null;
}

/** 已于2025年9月30日划销：日期填错; null for what was not struck. */
export function struckText({ struckOn, strikeReason }: Struck): string | null {
  return struckOn === null ? null : `已于${dateText(struckOn)}划销：${strikeReason ?? ''}`;
}
