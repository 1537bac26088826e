/** A party of a programme, as pages name it. */
export interface Party {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** 粤 or 黔. */
  readonly short: string;
}
