/** An amount of money as an integer of 分, so that sums are exact. */
export type Fen = number;

/** How people count money: decimals of one unit, in 分. */
const digits = { yuan: 2, wan: 6 } as const;
export type MoneyUnit = keyof typeof digits;

/** 1,000 亿元: more is a slip of the unit. */
const most = 10_000_000_000_000;

/** The amount typed in that unit, with full-width digits, separators and blanks; null for what is no amount from 0 to 1,000 亿元. */
export function parseMoney(text: string, unit: MoneyUnit): Fen | null {
  const plain = text.normalize('NFKC').replace(/[\s,\u2009_]/g, '');
  const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d*))?$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  const places = digits[unit];
  // Less than one 分 is no money.
  if (fraction.length > places && !/^0*$/.test(fraction.slice(places))) return null;
  const fen = Number(whole + fraction.slice(0, places).padEnd(places, '0'));
  return fen > most ? null : fen;
}

/** An amount that may say its own unit, 1.2万 or 12000元; in `unit` where it says none. Null as for `parseMoney`. */
export function parseMoneySaid(text: string, unit: MoneyUnit): Fen | null {
  const [, amount = '', said] = /^(.*?)\s*(万元?|元)?$/s.exec(text.normalize('NFKC').trim()) ?? [];
  if (said === undefined) return parseMoney(amount, unit);
  return parseMoney(amount, said === '元' ? 'yuan' : 'wan');
}

/** The shortest exact decimal in that unit: 107000 元 are `10.7` 万元; −0.05 元 are `-0.05`. */
export function moneyText(fen: Fen, unit: MoneyUnit): string {
  const places = digits[unit];
  const text = String(Math.abs(fen)).padStart(places + 1, '0');
  const fraction = text.slice(-places).replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${text.slice(0, -places)}${fraction && '.'}${fraction}`;
}

/** As a column of a ledger in 万元 has it: at least two decimals, and as many more as the amount needs. */
export function ledgerMoney(fen: Fen): string {
  const [whole = '', fraction = ''] = moneyText(fen, 'wan').split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** 分 that the last digit of an amount shown stands for: one below 1 万元, 100 元 below 1 亿元, 1 万元 above. */
function grain(fen: Fen): Fen {
  const amount = Math.abs(fen);
  if (amount < 1_000_000) return 1;
  return amount < 10_000_000_000 ? 10_000 : 1_000_000;
}

/** As people read it: 950 元, 10.7 万元, 1.438 亿元; halves go away from 0. */
export function moneyShown(fen: Fen): string {
  const of = grain(fen);
  const shown = Math.sign(fen) * Math.round(Math.abs(fen) / of) * of;
  if (of === 1) return `${moneyText(shown, 'yuan')} 元`;
  if (of === 10_000) return `${moneyText(shown, 'wan')} 万元`;
  return `${String(shown / 10_000_000_000)} 亿元`;
}

/** Where what differs by little must be told apart: 95.5 元, 12.3456 万元, to the last 分. */
export function moneyExact(fen: Fen): string {
  return Math.abs(fen) < 1_000_000 ? `${moneyText(fen, 'yuan')} 元` : `${moneyText(fen, 'wan')} 万元`;
}

/** Whether the amount as shown leaves some 分 out: sums of such amounts have to say so. */
export function isRounded(fen: Fen): boolean {
  return fen % grain(fen) !== 0;
}

/** （四舍五入，实为 123.456789 万元）: what stands beside a sum as shown that leaves some 分 out; empty where it leaves out none. */
export function roundedText(fen: Fen): string {
  return isRounded(fen) ? `（四舍五入，实为 ${moneyExact(fen)}）` : '';
}
