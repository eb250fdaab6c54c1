/** What a share of trade does not say, and what to know of one of them; said wherever it is shown. */
import type { Given } from '../figure-choice.ts';
import { type Dependence, isUnfinished } from './dependence.ts';

/** Why a figure is read with care. */
export const caveatKinds = [
  'registration',
  'power',
  'pipeline-oil',
  'part-year',
  'year-not-over',
  'sources-differ',
  'two-kinds-of-source',
  'converted',
  'computed-figure',
  'exports-alone',
  'imports-alone',
  'note',
] as const;
export type CaveatKind = (typeof caveatKinds)[number];

/** A caveat with its words in English, and where they can be checked. */
export interface Caveat {
  readonly kind: CaveatKind;
  readonly says: string;
  readonly source: string | null;
}

/** Of every share of trade there is. */
export const standingCaveats: readonly Caveat[] = [
  {
    kind: 'registration',
    says: 'Trade seems mostly to stand where the firm that declares it is registered; the goods may be made or used elsewhere.',
    source: null,
  },
  {
    kind: 'power',
    says: 'A share is not yet power, which grows faster than the share that a partner controls.',
    source: 'Clayton, Maggiori and Schreger, A Theory of Economic Coercion and Fragmentation, NBER working paper 33309',
  },
];

/** What is known of the trade of one region with one country from a year on. */
interface KnownOfTrade {
  readonly region: string;
  readonly country: string;
  readonly since: number;
  readonly caveat: Caveat;
}

const knownOfTrade: readonly KnownOfTrade[] = [
  {
    region: 'CN-HL',
    country: 'RU',
    since: 2011,
    caveat: {
      kind: 'pipeline-oil',
      says: 'Among Heilongjiang’s imports from Russia is the crude oil of the pipeline by Mohe, in use since 2011; Harbin Customs put the growth of early 2018 down to it.',
      source: 'http://arabic.peopledaily.com.cn/n3/2018/0419/c31659-9451500.html',
    },
  },
];

/** What to know of one share, beside what holds for all of them. */
export function caveatsOf(dependence: Dependence): readonly Caveat[] {
  const { region, country, year, span, of, differs, low, high, readings } = dependence;
  const figures = [...new Set(readings.flatMap((each) => each.figures))];
  const about = (kind: CaveatKind, says: string): Caveat => ({ kind, says, source: null });
  return [
    ...(of === 'trade'
      ? []
      : [about(`${of}-alone`, `A share of ${of} alone; no share of all trade is known of this year.`)]),
    ...(span === null ? [] : [about('part-year', `Of ${span}, not of a whole year; seasons differ.`)]),
    ...(isUnfinished(dependence)
      ? [about('year-not-over', `Published before ${year} was over: it can only be of its first months.`)]
      : []),
    ...(differs
      ? [about('sources-differ', `Sources differ: from ${inPercent(low)} to ${inPercent(high)}; none is preferred.`)]
      : []),
    ...(readings[0].ofOneKind
      ? []
      : [
          about('two-kinds-of-source', `The two amounts are of two kinds of source: ${labelsOf(readings[0].figures)}.`),
        ]),
    ...(readings[0].rates.length === 0
      ? []
      : [
          about(
            'converted',
            `The two amounts stand in two currencies and were made comparable by the mean rate of ${year}.`,
          ),
        ]),
    ...readings[0].figures.flatMap(({ computed }) =>
      computed === undefined
        ? []
        : [about('computed-figure', `One of its figures is worked out from what is printed: ${computed}.`)],
    ),
    ...knownOfTrade.flatMap((each) =>
      each.region === region && each.country === country && year >= each.since ? [each.caveat] : [],
    ),
    ...[...new Set(figures.flatMap(({ note }) => note ?? []))].map((note) => about('note', note)),
  ];
}

/** `65.8 %`, to a tenth of a point. */
export function inPercent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

const labelsOf = (figures: readonly Given[]): string =>
  [...new Set(figures.map(({ source }) => source.label))].join('; ');
