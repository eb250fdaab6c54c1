/** `amur measure`: what measures say of pairs and regions, with the formula, its numbers and where they came from. */
import { Command } from 'commander';
import { type Measured, measure } from '../../app/measures/measure.ts';
import type { MeasureOptions } from '../../app/measures/measure-context.ts';
import { type RankedPartners, rankPartners } from '../../app/measures/rank-partners.ts';
import { catalogue } from '../../measure/catalogue/catalogue.ts';
import { inPercent } from '../../measure/lean/caveats.ts';
import { plainNumber, workedOut } from '../../measure/measurement.ts';
import { countryOf } from '../../model/place.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { day, wholeNumber, withKnownAt, withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly regions?: string;
  readonly year?: number;
  readonly validAt?: string;
  readonly knownAt?: string;
  readonly seed?: number;
  readonly why?: boolean;
  readonly limit: number;
  readonly json?: boolean;
}

export function measureCommand(output: Output): Command {
  const names = Object.entries(catalogue).map(([name, { says, of }]) => `  ${name.padEnd(14)} ${of.padEnd(8)} ${says}`);
  return withKnownAt(
    withStore(new Command('measure'))
      .description('Measure pairs and regions, with every number behind it (--why).')
      .argument('<name>', 'a measure, listed below; or "partners", which ranks the partners of a region')
      .option('--regions <A~B>', 'the pair (CN-GD~RU-SA) or the region (RU-SA)')
      .option('--year <year>', 'as of the end of this year', wholeNumber(1, 9999))
      .option('--valid-at <day>', 'as of this day (YYYY-MM-DD; default: today)', day),
  )
    .option('--seed <n>', 'seed of chance, where a measure takes it (default: 1)', wholeNumber(0, 2 ** 31 - 1))
    .option('--why', 'every number of the formula, and the ties, claims, facts and figures behind it')
    .option('--limit <n>', 'how many results to show', wholeNumber(1, 100_000), 20)
    .option('--json', 'JSON, with everything')
    .addHelpText(
      'after',
      `
Measures:
${names.join('\n')}
  ${'partners'.padEnd(14)} ${'region'.padEnd(8)} candidate partners by ties in force, then by distance; no measure of fit

Examples:
  $ amur measure activity --regions CN-HL --year 2019 --why
  $ amur measure partners --regions RU-SA`,
    )
    .action(async (name: string, options: Options) => {
      if (options.year !== undefined && options.validAt !== undefined) {
        throw new UsageError('--year and --valid-at say the same thing: give one');
      }
      await withPorts(options, async (ports) => {
        const asked = optionsOf(options);
        if (name === 'partners') {
          if (options.regions === undefined) throw new UsageError('partners needs --regions with one region');
          const ranked = await rankPartners(ports, options.regions, asked);
          if (options.json) output.data(JSON.stringify(ranked, null, 2));
          else showPartners(ranked, options.limit, output);
          return;
        }
        const found = await measure(ports, name, asked);
        if (options.json) output.data(JSON.stringify(found, null, 2));
        else show(found, options, output);
      });
    });
}

function optionsOf({ regions, year, validAt, knownAt, seed, why }: Options): MeasureOptions {
  return {
    ...(regions === undefined ? {} : { regions }),
    ...(year === undefined ? {} : { year }),
    ...(validAt === undefined ? {} : { validAt }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(seed === undefined ? {} : { seed }),
    ...(why ? { why } : {}),
  };
}

function show(
  { results, validAt, seed, behind, measure: name }: Measured,
  { why, limit }: Options,
  output: Output,
): void {
  for (const { of, measurement } of results.slice(0, limit)) {
    const { value, interval, coverage, unit, notes } = measurement;
    const about = [
      interval === null ? '' : `from ${short(interval[0])} to ${short(interval[1])}`,
      coverage < 1 ? `coverage ${Math.round(coverage * 100)} %` : '',
    ].filter(Boolean);
    const shown = value === null ? 'no value' : short(value);
    output.data(
      `${of}  ${measurement.measure}  ${shown}${unit === '1' ? '' : ` ${unit}`}${about.length > 0 ? `  (${about.join('; ')})` : ''}`,
    );
    if (why) {
      output.data(
        `  ${measurement.terms.some(({ weight }) => weight !== undefined) ? measurement.formula : workedOut(measurement)}`,
      );
      const lines = measurement.terms.map(({ symbol, means, value: number, unit: of1, weight, how, says, from }) => [
        `    ${symbol}`,
        number === null ? '?' : plainNumber(Number(number.toPrecision(6))),
        of1 === '1' ? '' : of1,
        weight === undefined ? '' : `weight ${short(weight)}`,
        how ?? '',
        says ?? means,
        from.length === 0 ? '' : counted(from.length, 'record'),
      ]);
      for (const line of table(lines)) output.data(line);
      output.data(`  ${measurement.reference}; version ${measurement.version}`);
    }
    for (const note of notes) output.data(`  ${note}`);
  }
  if (behind && behind.length > 0) {
    output.data('behind these values:');
    for (const { id, kind, says } of behind)
      output.data(`  ${kind === 'claim' || kind === 'fact' ? '  ' : ''}${id}  ${says}`);
  }
  const left = results.length - limit;
  output.message(
    `${name} as of ${validAt}, seed ${seed}${left > 0 ? `; ${left} more (--limit)` : ''}${why ? '' : '; --why shows what is behind'}`,
  );
}

function showPartners({ region, validAt, partners }: RankedPartners, limit: number, output: Output): void {
  const share = (each: RankedPartners['partners'][number]['share']): string =>
    each === null
      ? '?'
      : `${each.value === null ? `${inPercent(each.low)} to ${inPercent(each.high)}` : inPercent(each.value)} (${each.year})`;
  const lean = (each: RankedPartners['partners'][number]['lean']): string => {
    const { lean: of = null, year = null } = each?.last ?? {};
    if (of === null) return '?';
    return `${of.value === null ? `${short(of.low)} to ${short(of.high)}` : short(of.value)} (${year})`;
  };
  const rows = partners
    .slice(0, limit)
    .map((each) => [
      each.unit,
      String(each.tiesInForce),
      each.kilometres === null ? '?' : String(each.kilometres),
      share(each.share),
      lean(each.lean),
    ]);
  for (const line of table([
    ['partner', 'ties in force', 'km', `its trade with ${countryOf(region)}`, `lean (above 0: ${region} leans more)`],
    ...rows,
  ])) {
    output.data(line);
  }
  output.message(
    `${counted(partners.length, 'candidate')} as of ${validAt}, ${Math.min(limit, partners.length)} shown; ranked by ties in force, then by distance; no measure of fit, and who leans on whom is no part of the order; ? is not known`,
  );
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
