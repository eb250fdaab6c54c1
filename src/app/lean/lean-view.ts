/** Who leans on whom, as views: dependences with their figures, leans of pairs, and what is missing. */
import { z } from 'zod';
import { caveatKinds } from '../../measure/lean/caveats.ts';
import { sharesOf } from '../../measure/lean/dependence.ts';
import { saidAs } from '../../measure/lean/said-as.ts';
import { figureRow } from '../figures/figure-row.ts';
import type { Infer } from '../infer.ts';
import { instant } from '../model-schemas/edtf.ts';
import { partyView } from '../ties/party-view.ts';

/** What to know of a figure. */
export const caveatView = z
  .object({
    kind: z.enum(caveatKinds),
    says: z.string().meta({ description: 'In English; of a note, in the words of the figure.' }),
    source: z.string().nullable(),
  })
  .meta({ id: 'Caveat' });
export type CaveatView = Infer<typeof caveatView>;

const share = z.number().min(0).max(1);
const span = z.string().nullable().meta({
  description: 'The part of the year, or the span over the turn of one, EDTF; null for the whole year.',
  example: '2022-01/2022-08',
});
const of = z.enum(sharesOf).meta({
  description:
    'What it is a share of. Shares of exports or imports alone stand where none of trade is known of the year.',
});
const said = z.enum(saidAs).nullable().meta({
  description: 'How the source says it: “more than”, “almost” (`less`), “about”; null for the number itself.',
});

/** A share without its figures, as sentences name it. */
export const sharePoint = z
  .object({
    year: z.int(),
    span,
    value: share
      .nullable()
      .meta({ description: 'Null where sources lie more than a point apart: see `low` and `high`.' }),
    low: share,
    high: share,
    said,
  })
  .meta({ id: 'SharePoint' });
export type SharePoint = Infer<typeof sharePoint>;

/** One way to the share. */
export const shareReading = z.object({
  share,
  said,
  how: z.enum(['printed', 'worked out']),
  worked: z
    .string()
    .nullable()
    .meta({ description: 'The division, where it is worked out.', example: '131.3 billion CNY / 199.5 billion CNY' }),
  by: z.array(z.string()).meta({ description: 'Who gives the figures.' }),
  figures: z.array(z.string()).meta({ description: 'Their ids, the rates of exchange among them.' }),
});

/** How far a region depends on a country in a year or a part of it. */
export const dependenceRow = z
  .object({
    region: z.string().meta({ example: 'RU-PRI' }),
    country: z.string().meta({ example: 'CN' }),
    of,
    ...sharePoint.shape,
    chief: z.boolean().meta({
      description: 'Of its year the one that stands for it: the whole year, else the most months.',
    }),
    readings: z.array(shareReading).meta({ description: 'Every way to the share, the one that `value` is of first.' }),
    figures: z.array(figureRow),
    caveats: z.array(caveatView).meta({ description: 'Beside those that hold for all, in `standing`.' }),
  })
  .meta({ id: 'Dependence' });
export type DependenceRow = Infer<typeof dependenceRow>;

/** A figure that gives no share, and what is missing to it. */
export const missingFigure = z
  .object({
    region: z.string(),
    country: z.string(),
    year: z.int(),
    span,
    of,
    missing: z.enum(['whole', 'part', 'share', 'rate', 'order']).meta({
      description:
        '`whole`: the region’s trade with all; `part`: its trade with the country; `share`: both, and a printed share; `rate`: a rate of exchange of that span; `order`: the trade with the country is given as larger than that with all.',
    }),
    figures: z.array(figureRow).meta({ description: 'What is held of it.' }),
  })
  .meta({ id: 'MissingFigure' });
export type MissingFigure = Infer<typeof missingFigure>;

/** The share at the first measured point and at the last, for a title. */
export const finding = z
  .object({
    of,
    first: sharePoint,
    last: sharePoint.nullable().meta({ description: 'Null where one year alone was measured.' }),
    years: z.int().meta({ description: 'How many years were measured.' }),
  })
  .meta({ id: 'Finding' });
export type FindingView = Infer<typeof finding>;

/** A region and one country. */
export const dependenceOn = z
  .object({
    country: partyView,
    finding: finding.nullable().meta({ description: 'Null where no share is known.' }),
    rows: z.array(dependenceRow).meta({ description: 'Oldest first; the whole year before its parts.' }),
    missing: z.array(missingFigure),
    beside: z.array(figureRow).meta({
      description: 'Newest figures of other things with the country or its regions: never part of the share.',
    }),
  })
  .meta({ id: 'DependenceOn' });
export type DependenceOn = Infer<typeof dependenceOn>;

const standing = z.array(caveatView).meta({ description: 'What holds for every share here.' });

/** On which countries a region depends, as far as figures tell. */
export const dependenceView = z
  .object({
    region: partyView,
    on: z.array(dependenceOn).meta({ description: 'The largest newest share first; without any, by code.' }),
    standing,
    knownAt: instant,
  })
  .meta({ id: 'RegionDependence' });
export type DependenceView = Infer<typeof dependenceView>;

const difference = z.number().min(-1).max(1);

/** The difference of two mirrored dependences of one year. */
export const leanView = z
  .object({
    value: difference.nullable().meta({
      description:
        'Above 0: the first leans more on the second’s country than the other way round. Null where sources differ.',
    }),
    low: difference,
    high: difference,
    sign: z.union([z.literal(1), z.literal(-1), z.literal(0), z.literal('unsure')]).meta({
      description: '`unsure`: the sources of the year do not agree on which side leans more.',
    }),
    sameSpan: z.boolean().meta({ description: 'False where the two shares are not of the same months.' }),
  })
  .meta({ id: 'Lean' });

/** A year in which one side or both were measured. */
export const leanYear = z
  .object({
    year: z.int(),
    first: dependenceRow.nullable(),
    second: dependenceRow.nullable(),
    lean: leanView.nullable(),
    missing: z.array(missingFigure).meta({ description: 'What is missing on the side that is null.' }),
  })
  .meta({ id: 'LeanYear' });
export type LeanYearView = Infer<typeof leanYear>;

const sureSign = z.union([z.literal(1), z.literal(-1), z.literal(0)]);

/** Since when one side leans more, by measured years alone. */
export const sinceView = z
  .object({
    sign: sureSign.meta({ description: '1: the first leans more; -1: the second; 0: both as much.' }),
    from: z.int().meta({ description: 'The first measured year of the unbroken run with this sign.' }),
    to: z.int(),
    years: z.int().meta({ description: 'How many years of the run were measured on both sides.' }),
    before: z.int().nullable().meta({
      description:
        'The last measured year with another sign: it turned between it and `from`. Null where none is known.',
    }),
    beforeSign: sureSign.nullable(),
    unsure: z.array(z.int()).meta({ description: 'Years whose sources do not agree on the sign.' }),
  })
  .meta({ id: 'LeanSince' });
export type SinceView = Infer<typeof sinceView>;

/** The lean of a pair of counterparts. */
export const pairLeanView = z
  .object({
    pair: z.string().meta({ example: 'CN-HL~RU-PRI' }),
    first: partyView,
    second: partyView,
    years: z.array(leanYear).meta({ description: 'Oldest first.' }),
    last: leanYear.nullable().meta({ description: 'The newest year with both sides; null where there is none.' }),
    since: sinceView.nullable(),
    /** Each side on the other's country. */
    firstOn: dependenceOn,
    secondOn: dependenceOn,
    beside: z.array(figureRow).meta({ description: 'Newest figures between the two regions themselves.' }),
    standing,
    knownAt: instant,
  })
  .meta({ id: 'PairLean' });
export type PairLeanView = Infer<typeof pairLeanView>;

/** The newest share of a region with a country, and whence it came. */
export const regionLean = z
  .object({ region: partyView, country: partyView, finding, last: dependenceRow })
  .meta({ id: 'RegionLean' });
export type RegionLean = Infer<typeof regionLean>;

/** The newest lean of a pair, and since when. */
export const pairLean = z
  .object({
    pair: z.string(),
    first: partyView,
    second: partyView,
    last: leanYear,
    since: sinceView.nullable(),
  })
  .meta({ id: 'PairLeanShort' });
export type PairLean = Infer<typeof pairLean>;

/** All there is, for a map. */
export const allLeans = z
  .object({
    regions: z.array(regionLean).meta({ description: 'Every region with a country on which its dependence is known.' }),
    pairs: z.array(pairLean).meta({ description: 'Pairs with a tie whose both sides were measured in one year.' }),
    standing,
    knownAt: instant,
  })
  .meta({ id: 'AllLeans' });
export type AllLeans = Infer<typeof allLeans>;

/** The regions of a case with the countries of their counterparts in it. */
export const caseLean = z
  .object({
    case: z.string(),
    rows: z.array(dependenceRow).meta({ description: 'One a region, country and span; by region, country, year.' }),
    pairs: z.array(pairLean).meta({ description: 'Pairs of the case whose both sides were measured in one year.' }),
    without: z.array(z.object({ region: z.string(), country: z.string() })).meta({
      description: 'Regions of the case for which no share with the country of their counterparts is held.',
    }),
    standing,
    knownAt: instant,
  })
  .meta({ id: 'CaseLean' });
export type CaseLean = Infer<typeof caseLean>;
