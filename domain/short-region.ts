const peoples = [
  '苗族',
  '侗族',
  '布依族',
  '彝族',
  '回族',
  '仡佬族',
  '土家族',
  '水族',
  '瑶族',
  '壮族',
] as const;
const autonomous = new RegExp(`(?:${peoples.join('|')})+自治([州县])$`);

/** As people call an autonomous prefecture or county where there is little room: 黔东南州, 松桃县. For drawings, never to look one up by. */
export function shortRegion(name: string): string {
  return name.replace(autonomous, '$1');
}
