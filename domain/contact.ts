const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-\d{7,8}(?:-\d{1,5})?$/;

/** 13800138000 or 020-12345678, whatever blanks, brackets and full-width digits were typed; null for what is no number. */
export function parsePhone(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/^\+?86[\s-]?(?=1)/, '')
    .replace(/[()]/g, ' ')
    .trim();
  const digits = plain.replace(/[\s-]/g, '');
  if (mobile.test(digits)) return digits;
  const dashed = plain.replace(/[\s-]+/g, '-');
  return landline.test(dashed) ? dashed : null;
}

/** The number as everybody may see it: enough to tell two apart, too little to call. */
export function maskPhone(phone: string): string {
  if (mobile.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const [area = '', number = ''] = phone.split('-');
  return `${area}-${'*'.repeat(Math.max(0, number.length - 2))}${number.slice(-2)}`;
}

/** Where a number is at home: its seal opens nowhere else. */
export function placeOfContact({
  pairingId,
  departmentId,
}: {
  readonly pairingId: number;
  readonly departmentId: number;
}): string {
  return `pairing ${pairingId} side ${departmentId}`;
}

/** For how many minutes a number stays in sight for whoever asked for it. */
export const minutesShown = 10;
