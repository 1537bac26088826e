interface Place {
  readonly region: string;
  readonly aboveRegion: string | null;
  readonly town: string;
}

/** 黔东南苗族侗族自治州榕江县忠诚镇 */
export function placeText({ region, aboveRegion, town }: Place): string {
  return `${aboveRegion ?? ''}${region}${town}`;
}
