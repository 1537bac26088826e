import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';

/** 陈晓岚（广东省民政厅，2025年9月30日）: who took a paper out, and when. */
export function exporterOf({ name, organisationName }: Actor, on: PlainDate): string {
  return `${name}（${organisationName}，${dateText(on)}）`;
}
