/** Dates, spans and the parts of a reading, as zod schemas: what the answers of the REST interface are made of. */
import { z } from 'zod';
import type { Problem } from '../../model/problem.ts';
import type { Citation, ForecastFound, Mention, NonClaim, Quotation } from '../../model/reading.ts';
import { stages } from '../../model/stages.ts';
import { type TieType, tieTypes } from '../../model/tie-types.ts';
import type { Why } from '../../model/why.ts';

/** A day, YYYY-MM-DD. */
export const day = z.string().meta({ format: 'date', example: '2023-06-16' });
/** An instant in UTC. */
export const instant = z.string().meta({ format: 'date-time', example: '2026-11-25T01:02:03.456Z' });
/** A date as vague as it is. */
export const edtf = z.string().meta({ description: 'EDTF (ISO 8601-2)', example: '2019-06~' });
/** The days a date can mean. */
export const bounds = z
  .tuple([day.nullable(), day.nullable()])
  .meta({ description: 'Earliest and latest day it can mean, inclusive; null is an open or unknown end.' });
/** A band of likelihood, or null. */
export const likelihood = z.tuple([z.number(), z.number()]).nullable();
/** A type of the codebook. */
export const tieType = z.enum(tieTypes as readonly [TieType, ...TieType[]]);
/** A stage that a text can state. */
export const stage = z.enum(stages as readonly [(typeof stages)[number], ...(typeof stages)[number][]]);
/** A place in a text. */
export const codePoint = z.int().min(0).meta({ description: 'Unicode code points from the start of the text.' });
const span = { start: codePoint, end: codePoint, text: z.string() };
const basis = z.enum(['stated', 'resolved', 'inferred']);
/** What kind of place. */
export const placeLevel = z.enum([
  'city',
  'district',
  'region',
  'country',
  'macro',
  'supranational',
  'historical',
  'water',
  'relief',
]);

/**
 * A place, date, person, body or outlet in a text. Optional properties of records are absent, never undefined; zod's
 * output type cannot say so, hence the assertions here and below.
 */
export const mention = z
  .discriminatedUnion('kind', [
    z.object({
      ...span,
      kind: z.literal('place'),
      level: placeLevel,
      name: z.string(),
      region: z.string().nullable(),
      country: z.string().nullable(),
      geonames: z.int().nullable(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      score: z.number(),
      place: z.string().nullable(),
      sense: z.literal('government').optional(),
      in: z.enum(['name', 'citation']).optional(),
      candidates: z
        .array(
          z.object({
            id: z.string(),
            name: z.string(),
            level: placeLevel,
            region: z.string().nullable(),
            country: z.string().nullable(),
            score: z.number(),
          }),
        )
        .optional(),
    }),
    z.object({
      ...span,
      kind: z.literal('date'),
      edtf: edtf.nullable(),
      timex: z.string(),
      type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
      basis,
    }),
    z.object({
      ...span,
      kind: z.literal('person'),
      name: z.string(),
      role: z.string().nullable(),
      body: z.string().nullable(),
      for: z.string().nullable(),
      candidates: z
        .array(
          z.object({
            name: z.string(),
            source: z.enum(['text', 'office-holders']),
            office: z.string().nullable(),
            for: z.string().nullable(),
            years: z.tuple([z.int(), z.int().nullable()]).nullable(),
            score: z.number(),
            reason: z.string(),
          }),
        )
        .optional(),
    }),
    z.object({ ...span, kind: z.literal('body'), name: z.string() }),
    z.object({ ...span, kind: z.literal('source'), name: z.string() }),
  ])
  .meta({ id: 'Mention' }) as unknown as z.ZodType<Mention>;

/** A source that a text names. */
export const citation: z.ZodType<Citation> = z
  .object({
    ...span,
    source: z.string(),
    date: edtf.nullable(),
    basis: basis.nullable(),
    csl: z.record(z.string(), z.unknown()).meta({ description: 'CSL-JSON item' }),
  })
  .meta({ id: 'Citation' });

/** Words that a text gives to a speaker. */
export const quotation: z.ZodType<Quotation> = z
  .object({
    kind: z.enum(['direct', 'reported']),
    speaker: z.string(),
    role: z.string().nullable(),
    for: z.string().nullable(),
    start: codePoint,
    end: codePoint,
    quote: z.string(),
  })
  .meta({ id: 'Quotation' });

/** A statement about the future. */
export const forecast: z.ZodType<ForecastFound> = z
  .object({
    kind: z.enum(['forecast', 'plan']),
    start: codePoint,
    end: codePoint,
    quote: z.string(),
    cue: z.string(),
    cueAt: z.object({ start: codePoint, end: codePoint }),
    subject: z.string().nullable(),
    likelihood,
    band: z.boolean(),
    speaker: z.string().nullable(),
    horizon: edtf.nullable(),
    resolvable: z.boolean(),
    why: z.string(),
    missing: z.array(z.enum(['date', 'likelihood', 'event', 'condition'])),
  })
  .meta({ id: 'ForecastFound' });

/** Why a claim was read. */
export const why = z
  .object({
    cues: z.array(
      z.object({
        role: z.enum([
          'trigger',
          'limit',
          'stage',
          'party',
          'date',
          'hedge',
          'negation',
          'mood',
          'speaker',
          'pointer',
          'barred',
        ]),
        ...span,
        value: z.string().meta({ description: 'What it stands for: a type, stage, party, date, likelihood, speaker.' }),
        found: z
          .enum(['clause', 'sentence', 'before', 'after'])
          .meta({ description: 'Where it stands, seen from the act.' }),
        as: z.enum(['clear', 'vague', 'adjective', 'official', 'stand-in']).optional(),
      }),
    ),
    points: z.record(z.string(), z.number()).meta({ description: 'By name; they are added up.' }),
    bar: z.number().meta({ description: 'What the sum had to reach.' }),
  })
  .meta({
    id: 'Why',
    description: 'The words behind a claim and the points for and against it.',
  }) as unknown as z.ZodType<Why>;

/** What a text denies, conditions or wishes. */
export const nonClaim = z
  .object({
    id: z.string(),
    type: tieType,
    parties: z.array(z.string()),
    stage,
    date: edtf.nullable(),
    bounds: bounds.nullable(),
    basis: basis.nullable(),
    fields: z.array(z.string()),
    speaker: z.string().nullable(),
    modality: z.enum(['fact', 'attributed', 'assessment', 'forecast']),
    likelihood,
    evidence: z.object({ start: codePoint, end: codePoint, quote: z.string() }),
    citations: z.array(z.int()),
    where: z.enum(['body', 'headline', 'caption', 'related']),
    rule: z.string(),
    body: z.string().optional(),
    why: why.optional(),
    polarity: z.enum(['affirmed', 'negated']),
    mood: z.enum(['conditional', 'counterfactual', 'normative']).nullable(),
  })
  .meta({ id: 'NonClaim' }) as unknown as z.ZodType<NonClaim>;

/** What a reading says of its gaps. */
export const recordProblem = z
  .object({
    code: z.enum([
      'no-publication-date',
      'unresolved-party',
      'contradictory-dates',
      'unsupported-language',
      'no-text-layer',
      'replaced-characters',
      'decoded-as',
      'unanchored',
      'truncated',
      'empty',
    ]),
    message: z.string(),
    start: codePoint.optional(),
    end: codePoint.optional(),
  })
  .meta({ id: 'ReadingProblem' }) as unknown as z.ZodType<Problem>;
