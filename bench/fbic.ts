/**
 * The sum of China and Russia beside FBIC's series for the two states (docs/methods/fbic.md): do both move the same way?
 *
 *   npm run bench:fbic -- [--json] [--shared ../shared]
 *
 * The series is read from the folder of other people's data (--shared, AMUR_BENCH, else ../shared).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedContext } from '../scripts/measures/shipped.ts';
import { rankCorrelation } from '../src/foresight/scenario/rank-correlation.ts';
import { yearBetween } from '../src/measure/catalogue/between.ts';
import { atLeast, type Figure, table, withoutGoal } from './ledger/figure.ts';
import { changes, kendall } from './rank-correlation.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, shared: { type: 'string' } },
});
const last = 2023;

/** The sum over pairs of regions against the two series for the states. */
function againstFbic(path: string): Readonly<Record<string, Figure>> {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const columns = head.replaceAll('"', '').split(',');
  const rows = lines
    .map((line) => line.replaceAll('"', '').split(','))
    .map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])))
    .filter(({ iso3c, fbic }) => iso3c === 'RUS' && Number.isFinite(Number.parseFloat(fbic!)));
  const at = rows.map(({ year }) => Number(year));
  const context = shippedContext(last);
  const sums = at.map((year) => yearBetween(context, 'CN', 'RU', year, `${year}-12-31`).sum);
  const span = `${at[0]} to ${at.at(-1)}, ${at.length} years; ΣB from ${sums[0]!.toFixed(3)} to ${sums.at(-1)!.toFixed(3)}`;
  const found: Record<string, Figure> = {};
  for (const column of ['fbic', 'bandwidth'] as const) {
    const series = rows.map((row) => Number.parseFloat(row[column]!));
    const [ours, theirs] = [changes(sums), changes(series)];
    const moved = ours.map((_, i) => i).filter((i) => ours[i] !== 0 && theirs[i] !== 0);
    const same = moved.filter((i) => Math.sign(ours[i]!) === Math.sign(theirs[i]!)).length;
    const what = column === 'fbic' ? 'FBIC of China on Russia' : 'FBIC’s bandwidth of the two';
    found[`fbic-${column}-direction`] = atLeast(
      0,
      kendall(sums, series),
      'τ-b',
      `levels of ΣB and ${what}, ${span}; above 0: of all pairs of years more agree in direction than not`,
    );
    found[`fbic-${column}-spearman`] = withoutGoal(rankCorrelation(sums, series)!, 'ρ', `levels of ΣB and ${what}`);
    found[`fbic-${column}-changes-spearman`] = withoutGoal(
      rankCorrelation(ours, theirs)!,
      'ρ',
      `changes from year to year of the same`,
    );
    found[`fbic-${column}-changes-kendall`] = withoutGoal(
      kendall(ours, theirs),
      'τ-b',
      `changes from year to year of the same`,
    );
    found[`fbic-${column}-same-sign`] = withoutGoal(
      same / moved.length,
      '1',
      `${same} of the ${moved.length} years in which both move`,
    );
  }
  return found;
}

const shared = resolve(options.shared ?? process.env.AMUR_BENCH ?? join(import.meta.dirname, '../../shared'));
const fbic = join(shared, 'data/fbic_china_base.csv');
if (!existsSync(fbic)) {
  console.error(`FBIC's series is not at hand: no ${fbic}. Name its folder with --shared.`);
  process.exit(2);
}
const figures = againstFbic(fbic);
console.log(options.json ? JSON.stringify(figures) : table(figures));
