/**
 * The order in which ISO 29500-1 lets properties stand in their parents. Word calls a file damaged, or drops what stands
 * elsewhere; other programs do not mind, so only a test can.
 */
const sequences: Readonly<Record<string, string>> = {
  pPr: `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr pPrChange`,
  rPr: `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`,
  tblPr: `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
    tblBorders shd tblLayout tblCellMar tblLook`,
  tblBorders: 'top left start bottom right end insideH insideV',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  pBdr: 'top left bottom right between bar',
  sectPr: `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`,
  style: `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    pPr rPr tblPr trPr tcPr tblStylePr`,
  font: 'altName panose1 charset family notTrueType pitch sig embedRegular',
};

/** The element that stands too late or is unknown, with its parent, for each parent that has one. */
export function misplaced(xml: string): string[] {
  return Object.entries(sequences).flatMap(([parent, names]) => {
    const order = names.split(/\s+/);
    return parentsIn(xml, parent).flatMap((children) => {
      const places = children.map((child) => order.indexOf(child));
      const wrong = places.findIndex((place, at) => place < 0 || place < (places[at - 1] ?? 0));
      return wrong < 0 ? [] : [`${parent}: ${children.join(' ')}, at ${children[wrong] ?? ''}`];
    });
  });
}

/** The names of the children of every element of this name. */
function parentsIn(xml: string, parent: string): string[][] {
  const found: string[][] = [];
  const open: { name: string; children: string[] }[] = [];
  for (const [tag, closing = '', name = ''] of xml.matchAll(/<(\/?)w:(\w+)(?:\s[^>]*)?>/g)) {
    if (closing !== '') {
      const last = open.pop();
      if (last?.name === parent) found.push(last.children);
      continue;
    }
    open.at(-1)?.children.push(name);
    if (!tag.endsWith('/>')) open.push({ name, children: [] });
  }
  return found;
}
