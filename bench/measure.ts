/**
 * Measures the measures, each figure with its goal (bench/README.md tells the method).
 *
 *   npm run bench:measure -- [--json] [--shared ../shared]
 *
 * With the folder of other people's data at hand (--shared, AMUR_BENCH, else ../shared) the sum of China and Russia is compared with
 * FBIC's series, too (docs/methods/fbic.md).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caseFiles, gazetteer, shippedContext, figures as shippedFigures, ties } from '../scripts/measures/shipped.ts';
import { openLedger } from '../src/adapters/open-ledger.ts';
import { loadCase } from '../src/desk/load-case.ts';
import { yearBetween } from '../src/measure/catalogue/between.ts';
import { bothWays } from '../src/measure/influence/both-ways.ts';
import { pairInputs, valuesOf } from '../src/measure/influence/pair-inputs.ts';
import { countedTies } from '../src/measure/influence/tie-counts.ts';
import { unitOf } from '../src/model/place.ts';
import { atLeast, atMost, type Figure, told } from './ledger/figure.ts';
import { changes, kendall, spearman } from './rank-correlation.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, shared: { type: 'string' } },
});

const regions = 200;
const years = 30;
const last = 2023;

/** The middle of five runs, in seconds. */
function seconds(work: () => void): number {
  const taken = Array.from({ length: 5 }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1000;
  });
  return taken.sort((a, b) => a - b)[2]!;
}

/** The units of which ties and figures ship, those with the most first, and others of their neighbours up to the number. */
function units(): readonly string[] {
  const held = new Map<string, number>();
  const all = [...ties.flatMap(({ parties }) => parties.map(unitOf)), ...shippedFigures.map(({ region }) => region)];
  for (const unit of all) if (unit.includes('-')) held.set(unit, (held.get(unit) ?? 0) + 1);
  const found = [...held].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([unit]) => unit);
  const neighbours = (of: readonly string[]) => of.flatMap((unit) => gazetteer.region(unit)?.neighbours ?? []);
  const near = neighbours(found);
  return [...new Set([...found, ...near, ...neighbours(near)])].slice(0, regions);
}

/** Parts from ties and figures, both capacities and the balance with their intervals, of all pairs of all years. */
function allPairs(): Figure {
  const all = units();
  const { observed } = shippedContext(last);
  let [pairs, valued] = [0, 0];
  const took = seconds(() => {
    [pairs, valued] = [0, 0];
    for (let year = last - years + 1; year <= last; year++) {
      const counted = countedTies(ties, `${year}-12-31`);
      for (const [k, i] of all.entries()) {
        for (const j of all.slice(k + 1)) {
          const inputs = pairInputs(i, j, year, counted, observed);
          const { there, back, balance } = bothWays({
            bandwidth: valuesOf(inputs.bandwidth),
            jOnI: valuesOf(inputs.jOnI),
            iOnJ: valuesOf(inputs.iOnJ),
          });
          pairs++;
          if (there.value !== null || back.value !== null || balance.value !== null) valued++;
        }
      }
    }
  });
  return atMost(
    2,
    took,
    's',
    `${pairs / years} pairs of ${all.length} regions, ${years} years, from the ties of the three cases and the figures that ship, counting included; ${valued} of ${pairs} have a value`,
  );
}

/** The three cases into an empty ledger on a managed server that runs. */
async function load(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'amur-bench-'));
  try {
    const ledger = await openLedger({ dataFolder: folder, schema: 'bench_measure', linger: 0 });
    const desk = { ledger, gazetteer, now: () => new Date().toISOString(), user: 'bench' };
    const began = performance.now();
    for (const { name, data } of caseFiles) await loadCase(desk, data, name);
    const now = desk.now();
    const held = await ledger.ties({ validAt: now.slice(0, 10), knownAt: now, include: 'reviewed' });
    const took = (performance.now() - began) / 1000;
    await ledger.close();
    return atMost(
      5,
      took,
      's',
      `${caseFiles.length} cases into an empty ledger, until its ${held.length} ties are read`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
    found[`fbic-${column}-spearman`] = told(spearman(sums, series), 'ρ', `levels of ΣB and ${what}`);
    found[`fbic-${column}-changes-spearman`] = told(
      spearman(ours, theirs),
      'ρ',
      `changes from year to year of the same`,
    );
    found[`fbic-${column}-changes-kendall`] = told(
      kendall(ours, theirs),
      'τ-b',
      `changes from year to year of the same`,
    );
    found[`fbic-${column}-same-sign`] = told(
      same / moved.length,
      '1',
      `${same} of the ${moved.length} years in which both move`,
    );
  }
  return found;
}

const shared = resolve(options.shared ?? process.env.AMUR_BENCH ?? join(import.meta.dirname, '../../shared'));
const fbic = join(shared, 'data/fbic_china_base.csv');
const figures: Readonly<Record<string, Figure>> = {
  'cases-load': await load(),
  'ric-all-pairs': allPairs(),
  ...(existsSync(fbic) ? againstFbic(fbic) : {}),
};
if (!existsSync(fbic)) console.error(`FBIC's series is not at hand: no ${fbic}. Name its folder with --shared.`);
if (options.json) console.log(JSON.stringify(figures));
else console.table(figures);
