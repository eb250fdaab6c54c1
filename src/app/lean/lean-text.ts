/** Who leans on whom in English sentences, each no longer than the figures bear: for the command line. */
import { figureMeans, figureText } from '../figures/figure-text.ts';
import type {
  DependenceOn,
  DependenceRow,
  FindingView,
  LeanYearView,
  MissingFigure,
  PairLeanView,
  SharePoint,
  SinceView,
} from './lean-view.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2021`, `Jan–Aug 2022`, `Jan 2017`, `Jun 2017–May 2018`; what is none of these stays as it is written. */
export function whenText({ year, span }: Pick<SharePoint, 'year' | 'span'>): string {
  if (span === null) return String(year);
  const [from = '', to = from, ...more] = span.split('/');
  const ends = [from, to].map((end) => /^(\d{4})-(0[1-9]|1[0-2])$/.exec(end));
  const [a, b] = ends;
  if (!a || !b || more.length > 0) return span;
  const [first, last] = [a, b].map((end) => months[Number(end[2]) - 1]!);
  if (a[1] !== b[1]) return `${first} ${a[1]}–${last} ${b[1]}`;
  return first === last ? `${first} ${a[1]}` : `${first}–${last} ${a[1]}`;
}

const tenth = (share: number): string => String(Number((share * 100).toFixed(1)));
const saidWords = { more: 'over ', less: 'almost ', about: 'about ' } as const;

/** `65.8 %`, `over 70 %`, `65–76 %` where sources differ. */
export function shareText({ value, low, high, said }: Pick<SharePoint, 'value' | 'low' | 'high' | 'said'>): string {
  if (value === null) return `${tenth(low)}–${tenth(high)} %`;
  return `${said === null ? '' : saidWords[said]}${tenth(value)} %`;
}

const possessive = (name: string): string => `${name}’${name.endsWith('s') ? '' : 's'}`;

/** `China’s share of the trade of Primorsky Krai: 15.6 % in 1997, over 70 % in 2025`. */
export function findingText(region: string, country: string, { of, first, last }: FindingView): string {
  const point = (each: SharePoint): string => `${shareText(each)} in ${whenText(each)}`;
  return `${possessive(country)} share of the ${of} of ${region}: ${point(first)}${last === null ? '' : `, ${point(last)}`}`;
}

/** ` (Jan–Aug)` of a part of a year that is named beside it; nothing of a whole one. */
export function monthsText(point: Pick<SharePoint, 'year' | 'span'>): string {
  return point.span === null ? '' : ` (${whenText(point).replace(new RegExp(` ${point.year}$`), '')})`;
}

/** What to look at in a row before it is quoted, in a few words each; all of it is in its caveats. */
export function rowRemarks({ of, caveats, readings }: DependenceRow): readonly string[] {
  const short: Partial<Record<DependenceRow['caveats'][number]['kind'], string>> = {
    'year-not-over': 'published before the year was over',
    'sources-differ': `sources differ: ${[...new Set(readings.flatMap(({ by }) => by))].join('; ')}`,
    'two-kinds-of-source': 'its two amounts are of two kinds of source',
    converted: 'made comparable by the rate of the year',
    'pipeline-oil': 'with the oil of the pipeline',
  };
  const said = caveats.flatMap(({ kind, says }) =>
    kind === 'note' && !/^said as \S+ \S+( \S+)?$/.test(says) ? [says] : (short[kind] ?? []),
  );
  return [...(of === 'trade' ? [] : [`of ${of} alone`]), ...said];
}

/** Which figure is missing, and what is held of it. */
export function missingText({
  country,
  missing,
  figures,
  of,
}: Pick<MissingFigure, 'country' | 'missing' | 'figures' | 'of'>): string {
  const what = {
    whole: `its ${of} with all countries`,
    part: `its ${of} with ${country}`,
    share: `neither a share nor its ${of} with ${country} and with all is held`,
    rate: 'a rate of exchange of these months: its two amounts stand in two currencies',
    order: `an amount with ${country} that is no larger than that with all`,
  }[missing];
  const trade = figures.filter(({ indicator }) => indicator === 'trade');
  const held =
    trade.length > 0 ? trade.map(figureText) : figures.map((figure) => `${figure.indicator} ${figureText(figure)}`);
  if (missing === 'share' || held.length === 0) return what;
  return `${what} (held: ${held.join('; ')}${missing === 'part' ? ' with all' : ` with ${country}`})`;
}

/** A figure that stands beside the share: `workers from abroad 2013: 18,534 persons`. */
export function besideText(figure: DependenceOn['beside'][number]): string {
  const { indicator, counterpart, region, year, period } = figure;
  return `${figureMeans(indicator)}, ${region} with ${counterpart}, ${whenText({ year, span: period })}: ${figureText(figure)}`;
}

interface Ends {
  readonly first: { readonly names: { readonly en: string } };
  readonly second: { readonly names: { readonly en: string } };
  readonly firstOn: { readonly country: { readonly names: { readonly en: string } } };
  readonly secondOn: { readonly country: { readonly names: { readonly en: string } } };
}

/** `Heilongjiang on Russia`, `Amur Oblast on China`. */
export function sidesText({ first, second, firstOn, secondOn }: Ends): readonly [string, string] {
  return [`${first.names.en} on ${firstOn.country.names.en}`, `${second.names.en} on ${secondOn.country.names.en}`];
}

/** The newest year with both sides, in one sentence. */
export function leanText(view: PairLeanView): string {
  const { last } = view;
  const sides = sidesText(view);
  if (last === null) {
    const newest = [view.firstOn, view.secondOn].map(({ finding }, i) => {
      const point = finding?.of === 'trade' ? (finding.last ?? finding.first) : null;
      return `${sides[i]}: ${point === null ? 'no share of trade is held' : `${shareText(point)} in ${whenText(point)}`}`;
    });
    return `No year has both sides, so no lean is known. ${newest.join('; ')}.`;
  }
  const { lean, first, second } = last;
  const of = (side: DependenceRow | null, i: 0 | 1): string => `${sides[i]} ${shareText(side!)}${monthsText(side!)}`;
  const both = `${of(first, 0)}, ${of(second, 1)}`;
  if (lean!.sign === 0) return `${last.year}: both lean alike: ${both} of their trade.`;
  if (lean!.sign === 'unsure')
    return `${last.year}: the sources do not agree which side leans more: ${both} of their trade.`;
  const more = lean!.sign === 1 ? view.first : view.second;
  return `${last.year}: ${more.names.en} leans more, by ${differenceText(last)}: ${both} of their trade.`;
}

/** `13.1 points`, `about 13 points`, `11–22 points`, of the side that leans more. */
export function differenceText({ lean, first, second }: Pick<LeanYearView, 'lean' | 'first' | 'second'>): string {
  const { value, low, high } = lean!;
  if (value === null)
    return `${[Math.abs(low), Math.abs(high)]
      .sort((a, b) => a - b)
      .map(tenth)
      .join('–')} points`;
  const rounded = first!.said !== null || second!.said !== null;
  return rounded ? `about ${Math.round(Math.abs(value) * 100)} points` : `${tenth(Math.abs(value))} points`;
}

/** Since when, by measured years alone. */
export function sinceText(view: Pick<PairLeanView, 'since' | 'first' | 'second' | 'years'>): string {
  const { since } = view;
  if (since === null) return 'Since when: unknown, for in no year were both sides measured with one answer.';
  const name = (sign: SinceView['sign']): string =>
    sign === 0 ? 'both leaned alike' : `${(sign === 1 ? view.first : view.second).names.en} leaned more`;
  const run =
    since.years === 1
      ? `in ${since.from}, the one year measured`
      : `in all ${since.years} measured years from ${since.from} to ${since.to}`;
  const unsure = since.unsure.length === 0 ? '' : `; in ${since.unsure.join(', ')} sources do not agree`;
  if (since.before === null) return `Since when: ${name(since.sign)} ${run}; no turn is known${unsure}.`;
  return `Since when: it turned between ${since.before} (${name(since.beforeSign!)}) and ${since.from}; ${name(since.sign)} ${run} since${unsure}.`;
}
