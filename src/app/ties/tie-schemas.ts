/** Ties, their changes and the map, as zod schemas. */

import { z } from 'zod';
import { stages } from '../../model/stages.ts';
import { tieChangeKinds } from '../../ties/tie-changes.ts';
import type { TiesByYear } from '../../ties/ties-by-year.ts';
import { day, instant, tieType } from '../documents/reading-schemas.ts';
import type { ArcView, MapView } from '../map/map-types.ts';
import { evidenceView, names, partyView, stageStep, tieCounts, tieState } from '../review/evidence-schemas.ts';
import type { ChangesView, ConflictsView, TieRow, TiesView, TieView } from '../views.ts';

const tieRowShape = {
  id: z.string(),
  type: tieType,
  standing: z.boolean(),
  parties: z.array(partyView),
  pairs: z.array(z.string()),
  body: z.string().nullable(),
  apart: z.string().exactOptional(),
  state: tieState.nullable().meta({ description: 'Null where the tie had not begun on that day.' }),
  within: z.enum(['certain', 'possible']).exactOptional().meta({
    description: 'Where a window was asked for: whether the tie certainly stood or happened within it.',
  }),
  first: day.nullable(),
  last: day.nullable(),
  reviewed: z.boolean(),
  counts: tieCounts,
};

/** A row of the tie table. */
export const tieRow: z.ZodType<TieRow> = z.object(tieRowShape).meta({ id: 'TieRow' });

/** A page of the table of ties. */
export const tiesView: z.ZodType<TiesView> = z
  .object({
    items: z.array(tieRow),
    total: z.int(),
    next: z.int().nullable().meta({ description: 'The `after` of the next page; null on the last.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'Ties' });

/** A tie with its history and evidence. */
export const tieView: z.ZodType<TieView> = z
  .object({
    ...tieRowShape,
    mayBe: z.array(z.string()).exactOptional().meta({
      description: 'Named constructions of the same parties, any of which evidence without a name may mean.',
    }),
    steps: z.array(stageStep),
    pieces: z
      .int()
      .meta({ description: 'How many pieces of evidence there are; `evidence` may be the earliest of them.' }),
    evidence: z.array(evidenceView),
  })
  .meta({ id: 'Tie' });

/** What became of the ties between two instants of knowledge. */
export const changesView: z.ZodType<ChangesView> = z
  .object({
    since: instant,
    until: instant,
    validAt: day,
    total: z.int().meta({ description: 'How many ties have changed; `items` may be some of them.' }),
    next: z.int().nullable().meta({ description: 'The `after` of the next page; null at the end.' }),
    items: z.array(
      z
        .object({
          kinds: z.array(z.enum(tieChangeKinds)),
          before: tieState.nullable(),
          after: tieState.nullable(),
          tie: tieRow,
        })
        .meta({ id: 'TieChange' }),
    ),
  })
  .meta({ id: 'TieChanges' });

const arcEndShape = {
  code: z.string(),
  level: z.enum(['region', 'country', 'historical']),
  names,
  lat: z.number(),
  lon: z.number(),
};
const arcEnd = z.object(arcEndShape).meta({ id: 'ArcEnd' });

/** What is told of a pair of units that is drawn as one line, beside its ends. */
export const arcShape = {
  pair: z.string().meta({ example: 'CN-GD~RU-SA' }),
  ties: z.int(),
  types: z.array(z.object({ type: tieType, ties: z.int() })),
  live: z.int(),
  over: z.int(),
  reviewed: z.int(),
  unreviewed: z.int(),
  certain: z.boolean(),
  fewestPairs: z.int().meta({ description: '1 where a tie is of this pair alone; more where all join others too.' }),
  sources: z.int(),
  first: day.nullable(),
  last: day.nullable(),
  lean: z
    .object({
      value: z.number().nullable(),
      interval: z.tuple([z.number(), z.number()]).readonly(),
      coverage: z.number(),
    })
    .exactOptional()
    .meta({
      description: 'With `lean=true`: above 0 where the first of the pair has more; of first-level units of today.',
    }),
};

const arcView: z.ZodType<ArcView> = z.object({ ...arcShape, a: arcEnd, b: arcEnd }).meta({ id: 'Arc' });

const bundleShape = { pair: z.string(), pairs: z.int() };
const bundlesSaid = { description: 'The other pairs, rolled up to their countries, most first.' };

const vanishedUnit = z
  .object({
    code: z.string(),
    names,
    valid: z.tuple([day.nullable(), day.nullable()]),
    today: z.array(z.object({ code: z.string(), names })),
  })
  .meta({ id: 'VanishedUnit' });

const mapShape = {
  validAt: day,
  knownAt: instant,
  ties: z.int(),
  unreviewed: z.int(),
  possible: z.int().exactOptional().meta({
    description: 'Of a window: how many ties only may have stood or happened within it.',
  }),
  pairs: z.int().meta({ description: 'How many pairs have ties; `arcs` are those with most sources, 500 at most.' }),
  vanished: z
    .array(vanishedUnit)
    .meta({ description: 'Units that stood on the day and are no more; outlines are of today.' }),
  regions: z.array(
    z.object({ ...arcEndShape, ties: z.int(), reviewed: z.int(), unreviewed: z.int() }).meta({ id: 'TiedUnit' }),
  ),
  unplaced: z.array(z.string()),
};

/** What the map draws. */
export const mapView: z.ZodType<MapView> = z
  .object({
    ...mapShape,
    arcs: z.array(arcView),
    bundles: z.array(z.object({ ...bundleShape, a: arcEnd, b: arcEnd }).meta({ id: 'Bundle' })).meta(bundlesSaid),
  })
  .meta({ id: 'Map' });

/** Where sources have come to disagree. */
export const conflictsView: z.ZodType<ConflictsView> = z
  .object({
    since: instant,
    total: z.int(),
    items: z.array(
      z
        .object({
          tie: tieRow,
          steps: z
            .array(z.object({ stage: z.enum([...stages, 'dormant']), dates: z.array(z.string().nullable()) }))
            .meta({
              description: 'Of each disputed step all dates, the one shown first.',
            }),
        })
        .meta({ id: 'Conflict' }),
    ),
  })
  .meta({ id: 'Conflicts' });

/** How many ties stood in each year. */
export const tiesByYear: z.ZodType<TiesByYear> = z
  .object({
    years: z.array(z.object({ year: z.int(), certain: z.int(), possible: z.int() })),
    undated: z.int().meta({ description: 'Ties of which nothing is dated: they may have stood in any year.' }),
  })
  .meta({ id: 'TiesByYear' });
