/** Ties and their changes, as zod schemas. */

import { z } from 'zod';
import { tieChangeKinds } from '../../ties/tie-changes.ts';
import type { TiesByYear } from '../../ties/ties-by-year.ts';
import { day, instant } from '../model-schemas/edtf.ts';
import { tieStage } from '../model-schemas/stages.ts';
import { stageStep, tieCounts, tieState } from '../model-schemas/tie.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { evidenceView } from '../review/evidence-view.ts';
import type { ChangesView, ConflictsView, TieRow, TiesView, TieView } from '../views.ts';
import { partyView } from './party-view.ts';

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

/** Where sources have come to disagree. */
export const conflictsView: z.ZodType<ConflictsView> = z
  .object({
    since: instant,
    total: z.int(),
    items: z.array(
      z
        .object({
          tie: tieRow,
          steps: z.array(z.object({ stage: tieStage, dates: z.array(z.string().nullable()) })).meta({
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
