/** `amur lean`: how far a region depends on a country, and which of two counterparts leans more. */
import { Command } from 'commander';
import { allLeans } from '../../app/lean/all-leans.ts';
import { caseLean } from '../../app/lean/case-lean.ts';
import {
  besideText,
  differenceText,
  findingText,
  leanText,
  missingText,
  monthsText,
  rowRemarks,
  shareText,
  sidesText,
  sinceText,
  whenText,
} from '../../app/lean/lean-text.ts';
import type {
  AllLeans,
  CaseLean,
  CaveatView,
  DependenceOn,
  DependenceRow,
  DependenceView,
  MissingFigure,
  PairLean,
  PairLeanView,
} from '../../app/lean/lean-view.ts';
import { pairLean } from '../../app/lean/pair-lean.ts';
import { regionDependence } from '../../app/lean/region-dependence.ts';
import { type Column, writeCsv } from '../../formats/write-csv.ts';
import { sourceText } from '../../model/observation.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withKnownAt, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly case?: string;
  readonly knownAt?: string;
  readonly why?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export function leanCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('lean')))
    .description('Say who leans on whom, by published shares of trade.')
    .argument('[region]', 'a region (RU-PRI), or a pair of two (CN-HL~RU-AMU); without one, all that is known')
    .argument('[country]', 'the country that the region depends on; all of which figures are held without it')
    .option('--case <id>', 'the regions of a case with the countries of their counterparts')
    .option('--why', 'the sources of every figure, how it was worked out, and what to know of it')
    .option('--json', 'JSON, with everything')
    .option('--csv', 'one row a region, country and span')
    .addHelpText(
      'after',
      `
Dependence is the country's share of the region's trade, as a source prints it or as one amount over another of the same
span (docs/methods/lean.md). Nothing is estimated; what is missing is named.

Examples:
  $ amur lean RU-PRI CN --why
  $ amur lean CN-HL~RU-AMU
  $ amur lean --case china-russia --json`,
    )
    .action(async (region: string | undefined, country: string | undefined, options: Options) => {
      const { case: id, knownAt, json, csv, why = false, ...store } = options;
      if (json && csv) throw new UsageError('--json and --csv are two forms of one answer: give one');
      if (id !== undefined && region !== undefined)
        throw new UsageError('--case takes the regions from the case: leave the region out');
      const known = knownAt === undefined ? {} : { knownAt };
      await withPorts(store, async (ports) => {
        const show = <T>(view: T, rows: (view: T) => readonly DependenceRow[], words: (view: T) => void): void => {
          if (json) output.data(JSON.stringify(view, null, 2));
          else if (csv) output.data(writeCsv(columns, rows(view)).trimEnd());
          else words(view);
        };
        if (id !== undefined) {
          show(
            await caseLean(ports, id, known),
            ({ rows }) => rows,
            (view) => showCase(view, output),
          );
        } else if (region === undefined) {
          show(
            await allLeans(ports, known),
            ({ regions }) => regions.map(({ last }) => last),
            (view) => showAll(view, output),
          );
        } else if (region.includes('~')) {
          if (country !== undefined) throw new UsageError('a pair names both sides: leave the country out');
          show(await pairLean(ports, region, known), rowsOfPair, (view) => showPair(view, why, output));
        } else {
          const filter = { region, ...(country === undefined ? {} : { country }), ...known };
          show(
            await regionDependence(ports, filter),
            ({ on }) => on.flatMap(({ rows }) => rows),
            (view) => showRegion(view, why, output),
          );
        }
      });
    });
}

const rowsOfPair = ({ firstOn, secondOn }: PairLeanView): readonly DependenceRow[] => [
  ...firstOn.rows,
  ...secondOn.rows,
];

const joined = (texts: readonly (string | null)[]): string =>
  [...new Set(texts.filter((text) => text !== null))].join('; ');

const columns: readonly Column<DependenceRow>[] = [
  { name: 'region', cell: ({ region }) => region },
  { name: 'country', cell: ({ country }) => country },
  { name: 'year', cell: ({ year }) => year },
  { name: 'span', cell: ({ span }) => span },
  { name: 'of', cell: ({ of }) => of },
  { name: 'value', cell: ({ value }) => value },
  { name: 'low', cell: ({ low }) => low },
  { name: 'high', cell: ({ high }) => high },
  { name: 'said', cell: ({ said }) => said },
  { name: 'worked', cell: ({ readings }) => joined(readings.map(({ worked }) => worked)) },
  { name: 'sources', cell: ({ figures }) => joined(figures.map(({ source }) => source.label)) },
  { name: 'addresses', cell: ({ figures }) => joined(figures.map(({ source }) => source.address)) },
  { name: 'caveats', cell: ({ caveats }) => caveats.map(({ says }) => says).join(' ') },
];

function showRegion({ region, on, standing }: DependenceView, why: boolean, output: Output): void {
  const name = region.names.en;
  if (on.length === 0) {
    output.message(`no figure of ${name} with a country is held; “amur import” takes one from a table`);
    return;
  }
  for (const each of on) {
    const country = each.country.names.en;
    output.data(
      each.finding === null
        ? `${country}’s share of the trade of ${name} is not known`
        : findingText(name, country, each.finding),
    );
    showOn(each, why, output);
  }
  showCaveats(
    on.flatMap(({ rows }) => rows),
    standing,
    output,
  );
}

function showOn({ rows, missing, beside, country }: DependenceOn, why: boolean, output: Output): void {
  const lines = table(rows.map((row) => [`  ${whenText(row)}`, shareText(row), rowRemarks(row).join('; ')]));
  rows.forEach((row, i) => {
    output.data(lines[i]!);
    if (why) for (const line of whyLines(row)) output.data(line);
  });
  if (missing.length > 0) {
    output.data(`  no share for want of a figure:`);
    for (const each of missing) {
      output.data(`    ${whenText(each)}  ${missingText({ ...each, country: country.names.en })}`);
      if (why) for (const figure of each.figures) output.data(`      ${sourceOf(figure)}`);
    }
  }
  if (beside.length > 0) {
    output.data('  beside it, and no part of the share:');
    for (const figure of beside) {
      output.data(`    ${besideText(figure)}`);
      if (why) output.data(`      ${sourceOf(figure)}`);
    }
  }
}

function whyLines({ readings, figures, caveats }: DependenceRow): readonly string[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return [
    ...readings.flatMap(({ share, said, worked, figures: ids }) => [
      `      ${shareText({ value: share, low: share, high: share, said })} ${worked === null ? 'as printed' : `= ${worked}`}`,
      ...ids.flatMap((id) => {
        const figure = byId.get(id);
        return figure === undefined ? [] : [`        ${sourceOf(figure)}`];
      }),
    ]),
    ...caveats.filter(({ kind }) => kind !== 'pipeline-oil').map(({ says }) => `      note: ${says}`),
  ];
}

function sourceOf({ source, id }: DependenceRow['figures'][number]): string {
  const { title, published, label, address } = source;
  const about = { label, address, ...(title === null ? {} : { title }), ...(published === null ? {} : { published }) };
  return `${sourceText(about)}  ${id.slice(0, 12)}`;
}

/** What holds for all that was shown, once. */
function showCaveats(rows: readonly DependenceRow[], standing: readonly CaveatView[], output: Output): void {
  const ofTrade = rows.flatMap(({ caveats }) => caveats.filter(({ kind }) => kind === 'pipeline-oil'));
  const all = new Map([...ofTrade, ...standing].map((each) => [each.says, each]));
  output.data('read with care:');
  for (const { says, source } of all.values()) output.data(`  ${says}${source === null ? '' : ` (${source})`}`);
}

function showPair(view: PairLeanView, why: boolean, output: Output): void {
  output.data(leanText(view));
  if (view.last !== null) output.data(sinceText(view));
  const sides = sidesText(view);
  const cell = (row: DependenceRow | null): string => (row === null ? '–' : `${shareText(row)}${monthsText(row)}`);
  const rows = view.years.map((year) => {
    const more =
      year.lean === null
        ? ''
        : year.lean.sign === 1
          ? view.first.names.en
          : year.lean.sign === -1
            ? view.second.names.en
            : year.lean.sign === 0
              ? 'alike'
              : 'unsure';
    return [
      `  ${year.year}`,
      cell(year.first),
      cell(year.second),
      more === '' || more === 'alike' || more === 'unsure'
        ? more
        : `${more}, by ${differenceText(year)}${year.lean!.sameSpan ? '' : '; not of the same months'}`,
    ];
  });
  if (rows.length > 0) for (const line of table([['  year', ...sides, 'leans more'], ...rows])) output.data(line);
  const missing = view.years.flatMap((year) => year.missing);
  if (missing.length > 0) {
    output.data('missing for a lean:');
    for (const line of missingLines(missing, view)) output.data(`  ${line}`);
  }
  if (view.beside.length > 0) {
    output.data('between the two themselves, and no part of the lean:');
    for (const figure of view.beside) {
      output.data(`  ${besideText(figure)}`);
      if (why) output.data(`    ${sourceOf(figure)}`);
    }
  }
  if (why) {
    for (const [i, on] of [view.firstOn, view.secondOn].entries()) {
      output.data(`${sides[i]}:`);
      showOn({ ...on, beside: [] }, true, output);
    }
  }
  if (rows.length > 0) showCaveats(rowsOfPair(view), view.standing, output);
  else output.message('“amur import” takes trade of a region with a country, and with all, from a table');
}

/** One line a side and a sort of lack, with its years. */
function missingLines(missing: readonly MissingFigure[], view: PairLeanView): readonly string[] {
  const sides = sidesText(view);
  const groups = new Map<string, string[]>();
  for (const each of missing) {
    const first = each.region === view.first.unit;
    const country = (first ? view.firstOn : view.secondOn).country.names.en;
    const key = `${sides[first ? 0 : 1]}: ${missingText({ ...each, country })}`;
    groups.set(key, [...(groups.get(key) ?? []), whenText(each)]);
  }
  return [...groups].map(([what, years]) => `${years.join(', ')}  ${what}`);
}

function showCase({ rows, pairs, without, standing, ...view }: CaseLean, output: Output): void {
  for (const line of table(
    rows.map((row) => [
      row.region,
      row.country,
      whenText(row),
      shareText(row),
      oneLine(rowRemarks(row).join('; '), 90),
    ]),
  )) {
    output.data(line);
  }
  showPairs(pairs, output);
  showCaveats(rows, standing, output);
  output.message(
    `${counted(rows.length, 'share')} of ${view.case}; none is held for ${without.length === 0 ? 'no other' : `${counted(without.length, 'other')} (--json names them)`}`,
  );
}

function showAll({ regions, pairs, standing }: AllLeans, output: Output): void {
  for (const line of table(
    regions.map(({ region, country, finding, last }) => [
      last.region,
      last.country,
      `${findingText(region.names.en, country.names.en, finding)}`,
    ]),
  )) {
    output.data(line);
  }
  showPairs(pairs, output);
  if (regions.length > 0)
    showCaveats(
      regions.map(({ last }) => last),
      standing,
      output,
    );
  output.message(
    `${counted(regions.length, 'dependence')}, ${counted(pairs.length, 'pair')} with both sides; “amur lean RU-PRI CN --why” shows one with its sources`,
  );
}

function showPairs(pairs: readonly PairLean[], output: Output): void {
  if (pairs.length === 0) return;
  output.data('pairs with both sides measured in one year, the newest:');
  for (const line of table(
    pairs.map(({ pair, first, second, last }) => [
      `  ${pair}`,
      String(last.year),
      `${first.names.en} ${shareText(last.first!)}${monthsText(last.first!)}`,
      `${second.names.en} ${shareText(last.second!)}${monthsText(last.second!)}`,
      last.lean!.sign === 1 || last.lean!.sign === -1
        ? `${(last.lean!.sign === 1 ? first : second).names.en} leans more, by ${differenceText(last)}`
        : last.lean!.sign === 0
          ? 'alike'
          : 'unsure',
    ]),
  )) {
    output.data(line);
  }
}
