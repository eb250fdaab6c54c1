/** Parameters that several use cases take, each once: its name, form, words and example at every door. */
import { z } from 'zod';
import { backings } from '../model/backing.ts';

const text = z.string().max(2000);

export const parameters = {
  validAt: text.optional().meta({
    description: 'The day it was so, YYYY-MM-DD; default today.',
    example: '2019-06-17',
  }),
  knownAt: text.optional().meta({
    description: 'What was known at the end of this day, or at this instant in UTC; default now.',
    example: '2025-01-31',
  }),
  reviewed: z.boolean().optional().meta({ description: 'Leave out what only unreviewed claims bear.' }),
  backing: z.array(z.enum(backings)).optional().meta({
    description: 'What stands behind them, joined by commas: reviewed, coded, unreviewed.',
    example: 'reviewed,coded',
  }),
  type: z.array(text).optional().meta({ description: 'Types of ties, joined by commas.', example: 'twinning,visit' }),
  region: text.optional().meta({
    description: 'A first-level region or a country, by code or by name.',
    example: 'RU-SA',
  }),
  pair: text.optional().meta({
    description: 'Two regions or countries, by code or by name, joined by a tilde.',
    example: 'CN-GD~RU-SA',
  }),
  case: text.optional().meta({ description: 'Only ties that coded facts of this case bear.', example: 'china-russia' }),
  within: text.optional().meta({
    description:
      'Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past.',
    example: '2019/2024-06',
  }),
  confirmed: text.optional().meta({
    description:
      'Only ties that were last confirmed in this time, EDTF: `2022/..` since 2022; `../2021` not since then, or never.',
    example: '../2021',
  }),
} as const;

const { within: _within, knownAt: _known, validAt: _valid, ...which } = parameters;

/** Which ties, whatever the days. */
export const tieParameters = which;

/** A page of a list whose rows are counted. */
export const rowsAfter = z.int().optional().meta({ description: 'How many to leave out: `next` of the page before.' });

/** A page of a list that names its next page. */
export const pageAfter = text.optional().meta({ description: 'The `next` of the page before.' });

/** The id of something stored. */
export const id = z.string().max(200).meta({ description: 'Its id, or as much of the beginning as no other id has.' });

/** One region. */
export const oneRegion = z
  .string()
  .max(200)
  .meta({ description: 'A first-level region or a country, by ISO 3166-2 code or by name.', example: 'RU-SA' });

/** How many of a list; the use case says how many at most. */
export const limitOf = (
  description: string,
  example?: number,
  bounds?: { readonly min: number; readonly max: number },
) =>
  (bounds === undefined ? z.int() : z.int().min(bounds.min).max(bounds.max))
    .optional()
    .meta({ description, ...(example === undefined ? {} : { example }) });
