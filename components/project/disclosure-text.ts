import { dateText } from '@/domain/phrase';
import type { Disclosures } from '@/domain/project-disclosure';

/** When a project has to be made public next, or since when it should have been. */
export function disclosureText({ next, lateSince }: Disclosures): string {
  if (lateSince !== null) return `已逾期：应于${dateText(lateSince)}前公开`;
  if (next === null) return '暂无应公开事项';
  return `${dateText(next.dueOn)}前${next.isFinal ? '全面公开' : '公开'}`;
}
