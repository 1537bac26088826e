/**
 * The layouts of GB/T 9704-2012 that the product makes: 一般公文 (7), 信函格式 (10.1), 纪要格式 (10.3), and A4 横排表格 (8),
 * each a word that the engine lays out by and the checker judges by.
 */
export type Format = 'ordinary' | 'letter' | 'minutes' | 'table-landscape';
