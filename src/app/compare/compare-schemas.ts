/** Things side by side, as zod schemas. */
import { z } from 'zod';
import { figureRow } from '../figures/figure-schemas.ts';
import { bounds, day, instant } from '../model-schemas/edtf.ts';
import { stage, tieStage } from '../model-schemas/stages.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { names, partyView } from '../ties/party-view.ts';
import { type CompareColumn, type CompareView, comparedKinds, type Moment } from './compare-types.ts';

const moment: z.ZodType<Moment> = z
  .object({
    date: z.string().nullable(),
    bounds,
    reviewed: z.boolean(),
    tie: z.string(),
    type: tieType,
    stage,
  })
  .meta({ id: 'ComparedMoment' });

const column: z.ZodType<CompareColumn> = z
  .object({
    id: z.string(),
    kind: z.enum(comparedKinds),
    names,
    type: tieType.nullable(),
    body: z.string().nullable(),
    ties: z.int(),
    reviewed: z.int(),
    unreviewed: z.int(),
    looked: z.int().meta({ description: 'Ties whose steps were looked at: all, or those with the newest activity.' }),
    counts: z.object({
      acceptedClaims: z.int(),
      facts: z.int(),
      unreviewedClaims: z.int(),
      sources: z.int(),
      events: z.int().nullable(),
    }),
    types: z.array(z.object({ type: tieType, ties: z.int() })),
    stages: z.array(z.object({ stage: tieStage, ties: z.int(), certain: z.int() })),
    phases: z.array(z.object({ stage, ties: z.int(), first: bounds, last: bounds })),
    first: moment.nullable().meta({ description: 'The first dated step, a reviewed one where there is any.' }),
    signed: moment.nullable(),
    years: z
      .array(z.object({ year: z.int(), acts: z.int(), unreviewed: z.int() }))
      .meta({ description: 'Dated steps that fall certainly into a year.' }),
    undated: z.int(),
    marks: z.array(
      z
        .object({
          id: z.string(),
          kind: z.enum(['step', 'event']),
          date: z.string().nullable(),
          bounds,
          reviewed: z.boolean(),
          type: tieType.nullable(),
          stage: stage.nullable(),
          event: z.string().nullable(),
          actors: z.array(z.string()),
        })
        .meta({ id: 'ComparedMark' }),
    ),
    conflicts: z.array(
      z
        .object({ tie: z.string(), type: tieType, stage, dates: z.array(z.string().nullable()) })
        .meta({ id: 'DateConflict' }),
    ),
    partners: z.array(z.object({ unit: z.string(), country: z.string(), names, ties: z.int() })),
    partnerCount: z.int(),
    measures: z.array(
      z.object({
        measure: z.enum(['centre-pull', 'foreign-pull', 'lopsidedness']),
        value: z.number().nullable(),
        interval: z.tuple([z.number(), z.number()]).readonly().nullable(),
        coverage: z.number(),
      }),
    ),
    figures: z.array(figureRow),
    reactions: z.array(
      z
        .object({
          id: z.string(),
          kind: z.enum(['fact', 'event']),
          date: z.string().nullable(),
          statement: z.string(),
          parties: z.array(partyView),
          trigger: z.object({ what: z.string(), date: z.string().nullable() }).nullable(),
          lag: z
            .tuple([z.number(), z.number()])
            .readonly()
            .nullable()
            .meta({ description: 'The least and the most days from the trigger to it.' }),
        })
        .meta({ id: 'Reaction' }),
    ),
    actors: z.array(z.object({ actor: z.string(), records: z.int() })),
  })
  .meta({ id: 'ComparedColumn' });

/** What is compared. */
export const compareView: z.ZodType<CompareView> = z
  .object({
    kind: z.enum(comparedKinds),
    columns: z.array(column),
    filter: z
      .object({ types: z.array(tieType), reviewedOnly: z.boolean(), window: bounds.nullable() })
      .meta({ description: 'What of each is looked at; measures and figures are of all that is held.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'Comparison' });
