import type { Sent } from './in-browser';
import type { Judged } from './lighthouse';
import { type Imported, importedRows } from './import';
import { type Many, type Scaled, sizes } from './many';
import type { Page } from './pages';
import type { Compared } from './rounds';
import type { Html } from './html';
import type { Sql } from './sql';

export interface Measured extends Pick<Page, 'name' | 'kind'> {
  html: Html;
  sameHtml: Html;
  compared: Compared;
  sql: Sql;
  sent: Sent;
}

/** Resident memory of the Next process, MB. */
export interface Memory {
  fresh: number;
  peak: number;
  idle: number;
}

export interface Results {
  pages: Measured[];
  /** What the empty page of bare Next sends. */
  bareSent: Sent;
  lighthouse: Judged;
  memory: Memory;
  many: Many;
  imported: Imported;
}

/** One promise of the table "What we reach", and whether it was kept this time. */
export interface Bar {
  name: string;
  bar: string;
  figure: string;
  isHeld: boolean;
}

export function judge({ pages, bareSent, lighthouse, memory, many, imported }: Results): Bar[] {
  return [
    ...pages.flatMap((page) => judgePage(page, bareSent)),
    ...pages.filter(({ kind }) => kind === 'with charts').map(paintsFirst),
    ...pages.map(({ name, sent }) => most(`${name}: layout shift`, sent.shift, 0, '', 4)),
    least('Lighthouse, mobile, overview: performance', lighthouse.performance, 90),
    least('Lighthouse: accessibility', lighthouse.accessibility, 100),
    most('Lighthouse: blocking time', lighthouse.blocking, 250, ' ms'),
    most('Lighthouse: layout shift', lighthouse.shift, 0, '', 4),
    most('memory at the peak', memory.peak, 700, ' MB'),
    most('memory idle after the load', memory.idle, 300, ' MB'),
    ...many.scaled.flatMap(judgeScaled),
    ...many.searches.map(({ name, sql }) =>
      most(`search for ${name} among ${sizes.many}`, sql.milliseconds, 150, ' ms', 1),
    ),
    most(`import of ${importedRows} rows`, imported.read + imported.committed, 60, ' s', 1),
    most('import: overview meanwhile over quiet, p95', imported.meanwhile / imported.quiet, 2, '', 2),
    most('import: growth of the serving process', imported.grown, 100, ' MB'),
    least('import: progress told so many times', imported.steps, 10),
  ];
}

const scriptLimit = { 'read-only': 30, 'with forms': 80, 'with charts': 150 };

function judgePage({ name, kind, compared, sql, sent }: Measured, bareSent: Sent): Bar[] {
  const script = sent.atOnce + sent.later - bareSent.atOnce - bareSent.later;
  // The table names no speed for the indicator's page: it is shown and not judged.
  const speed = [
    least(`${name}: speed over same bytes`, compared.overSameBytes.middle, 0.6, '', 2),
    most(`${name}: SQL statements`, sql.statements, 4),
  ];
  return [
    ...(name === 'indicator' ? [] : speed),
    ...(name === 'overview' ? [most(`${name}: SQL time`, sql.milliseconds, 10, ' ms', 1)] : []),
    most(`${name}: script over bare (${kind})`, script, scriptLimit[kind], ' KB', 1),
  ];
}

/** How much longer a page takes with many than with few, each measured against bare Next in its own rounds. */
export function growth({ few, many }: Scaled): number {
  return few.overBare.middle / many.overBare.middle;
}

function judgeScaled(scaled: Scaled): Bar[] {
  const { name, many, limit, isList } = scaled;
  return [
    ...(limit === null
      ? []
      : [most(`${name}: time at ${sizes.many} over time at ${sizes.few}`, growth(scaled), limit, '', 2)]),
    ...(isList
      ? [least(`${name} among ${sizes.many}: speed over same bytes`, many.overSameBytes.middle, 0.6, '', 2)]
      : []),
  ];
}

function paintsFirst({ name, sent }: Measured): Bar {
  const isHeld = sent.later > 0 && sent.isLaterAfterPaint;
  const figure = sent.later === 0 ? 'no chart was loaded' : isHeld ? 'after' : 'before';
  return { name: `${name}: charts loaded`, bar: 'after first paint', figure, isHeld };
}

function least(name: string, value: number, bar: number, unit = '', digits = 0): Bar {
  return { name, bar: `≥ ${bar}${unit}`, figure: `${value.toFixed(digits)}${unit}`, isHeld: value >= bar };
}

/** A figure that could not be had is NaN, and holds no bar. */
function most(name: string, value: number, bar: number, unit = '', digits = 0): Bar {
  return { name, bar: `≤ ${bar}${unit}`, figure: `${value.toFixed(digits)}${unit}`, isHeld: value <= bar };
}
