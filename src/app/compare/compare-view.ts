/** Units, pairs or ties side by side: the same of each, so that they can be laid on one scale. */
import { z } from 'zod';
import { figureRow } from '../figures/figure-row.ts';
import type { Infer } from '../infer.ts';
import { bounds, day, instant } from '../model-schemas/edtf.ts';
import { stage } from '../model-schemas/stages.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { names } from '../ties/party-view.ts';

const comparedKind = z.enum(['unit', 'pair', 'tie']);
export type ComparedKind = Infer<typeof comparedKind>;

/** A dated moment that years can be counted from. */
const moment = z
  .object({
    date: z.string().nullable(),
    bounds,
    reviewed: z.boolean(),
    tie: z.string().meta({ description: 'The tie that it is a step of.' }),
    type: tieType,
    stage,
  })
  .meta({ id: 'ComparedMoment' });
export type Moment = Infer<typeof moment>;

/** How far a stage was reached: by how many ties, and when first and last. */
const phase = z.object({ stage, ties: z.int(), first: bounds, last: bounds });
export type Phase = Infer<typeof phase>;

/** Dated steps that fall certainly into a year. */
const yearOfActs = z.object({
  year: z.int(),
  acts: z.int(),
  unreviewed: z.int().meta({ description: 'Of them those that only unreviewed claims bear.' }),
});
export type YearOfActs = Infer<typeof yearOfActs>;

/** Something on the time axis: a step of a tie. */
const mark = z
  .object({
    id: z.string(),
    date: z.string().nullable(),
    bounds,
    reviewed: z.boolean(),
    type: tieType,
    stage,
  })
  .meta({ id: 'ComparedMark' });
export type Mark = Infer<typeof mark>;

/** A date of a step that other dates contradict. */
const dateConflict = z
  .object({
    tie: z.string(),
    type: tieType,
    stage,
    dates: z.array(z.string().nullable()).meta({ description: 'The one that is shown first.' }),
  })
  .meta({ id: 'DateConflict' });
export type DateConflict = Infer<typeof dateConflict>;

/** One of what is compared. */
const compareColumn = z
  .object({
    id: z.string(),
    kind: comparedKind,
    names,
    type: tieType.nullable().meta({ description: 'Of a tie.' }),
    body: z.string().nullable().meta({ description: 'What a tie is called.' }),
    ties: z.int(),
    looked: z.int().meta({ description: 'Ties whose steps were looked at: all, or those with the newest activity.' }),
    types: z.array(z.object({ type: tieType, ties: z.int() })),
    stages: z.array(z.object({ stage: stage, ties: z.int(), certain: z.int() })).meta({
      description: 'Standing ties by their stage on the day, or the one tie; those that had not begun are in none.',
    }),
    phases: z.array(phase).meta({ description: 'Of standing ties, or the one tie.' }),
    first: moment.nullable().meta({ description: 'The first dated step, a reviewed one where there is any.' }),
    signed: moment.nullable(),
    years: z.array(yearOfActs).meta({ description: 'Dated steps that fall certainly into a year.' }),
    undated: z.int().meta({ description: 'Steps whose date is too vague for a year, or not known.' }),
    marks: z.array(mark),
    conflicts: z.array(dateConflict),
    partners: z
      .array(z.object({ unit: z.string(), country: z.string(), names, ties: z.int() }))
      .meta({ description: 'Of a unit: units abroad that it is tied to, most ties first.' }),
    partnerCount: z.int().meta({ description: 'How many partners there are; those named may be fewer.' }),
    figures: z.array(figureRow),
  })
  .meta({ id: 'ComparedColumn' });
export type CompareColumn = Infer<typeof compareColumn>;

/** What is compared, in the order asked for. */
export const compareView = z
  .object({
    kind: comparedKind,
    columns: z.array(compareColumn),
    filter: z
      .object({
        types: z.array(tieType).meta({ description: 'Empty for all.' }),
        reviewedOnly: z.boolean(),
        window: bounds.nullable().meta({ description: 'The first and the last day, null where open; null for all.' }),
      })
      .meta({ description: 'What of each is looked at; figures are of all that is held.' }),
    validAt: day,
    knownAt: instant,
  })
  .meta({ id: 'Comparison' });
export type CompareView = Infer<typeof compareView>;
