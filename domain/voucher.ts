/** 凭证号 as people type it: widths, cases, blanks and dashes do not tell two apart. */
export function plainVoucher(voucher: string): string {
  return voucher
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, '');
}

/** “无” and 记-12, which starts anew each month, are no voucher that tells a payment from others. */
export function tellsApart(voucher: string): boolean {
  return voucher.replace(/\D/g, '').length >= 4;
}
