const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 9月30日 10:32, in the official zone. */
export function chineseMoment(instant: Date): string {
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
  return `${parts.get('month') ?? ''}月${parts.get('day') ?? ''}日 ${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`;
}
