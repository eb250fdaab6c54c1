/** The parts of a reading as answers carry them. */
import { z } from 'zod';
import type {
  Citation,
  DateMention,
  ForecastFound,
  Mention,
  NamedMention,
  NonClaim,
  PersonCandidate,
  PersonMention,
  PlaceCandidate,
  PlaceMention,
  Quotation,
} from '../../model/reading.ts';
import type { ShapeOf } from '../infer.ts';
import { codePoint, spanShape } from './code-points.ts';
import { modality } from './codebook.ts';
import { bounds, dateBasis, edtf } from './edtf.ts';
import { likelihood } from './forecast.ts';
import { placeLevel } from './place.ts';
import { stage } from './stages.ts';
import { tieType } from './tie-types.ts';
import { why } from './why.ts';

const placeCandidate = z.object({
  id: z.string(),
  name: z.string(),
  level: placeLevel,
  region: z.string().nullable(),
  country: z.string().nullable(),
  score: z.number(),
} satisfies ShapeOf<PlaceCandidate>);

const personCandidate = z.object({
  name: z.string(),
  source: z.enum(['text', 'office-holders']),
  office: z.string().nullable(),
  for: z.string().nullable(),
  years: z.tuple([z.int(), z.int().nullable()]).nullable(),
  score: z.number(),
  reason: z.string(),
} satisfies ShapeOf<PersonCandidate>);

/** A place, date, person, body or outlet in a text. */
export const mention: z.ZodType<Mention> = z
  .discriminatedUnion('kind', [
    z.object({
      ...spanShape,
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
      sense: z.literal('government').exactOptional(),
      in: z.enum(['name', 'citation']).exactOptional(),
      candidates: z.array(placeCandidate).exactOptional(),
    } satisfies ShapeOf<PlaceMention>),
    z.object({
      ...spanShape,
      kind: z.literal('date'),
      edtf: edtf.nullable(),
      timex: z.string(),
      type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
      basis: dateBasis,
    } satisfies ShapeOf<DateMention>),
    z.object({
      ...spanShape,
      kind: z.literal('person'),
      name: z.string(),
      role: z.string().nullable(),
      body: z.string().nullable(),
      for: z.string().nullable(),
      candidates: z.array(personCandidate).exactOptional(),
    } satisfies ShapeOf<PersonMention>),
    z.object({ ...spanShape, kind: z.literal('body'), name: z.string() } satisfies ShapeOf<NamedMention>),
    z.object({ ...spanShape, kind: z.literal('source'), name: z.string() } satisfies ShapeOf<NamedMention>),
  ])
  .meta({ id: 'Mention' });

/** A source that a text names. */
export const citation: z.ZodType<Citation> = z
  .object({
    ...spanShape,
    source: z.string(),
    date: edtf.nullable(),
    basis: dateBasis.nullable(),
    csl: z.record(z.string(), z.unknown()).meta({ description: 'CSL-JSON item' }),
  } satisfies ShapeOf<Citation>)
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
  } satisfies ShapeOf<Quotation>)
  .meta({ id: 'Quotation' });

/** A statement about the future. */
export const forecastFound: z.ZodType<ForecastFound> = z
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
  } satisfies ShapeOf<ForecastFound>)
  .meta({ id: 'ForecastFound' });

/** How likely a claim is right, and which of its parties come from elsewhere; evidence has the same. */
export const scoreShape = {
  score: z.number().nullable().meta({
    description:
      '0 to 1: how likely it is that the text says so. Null for facts, for what a person coded and in readings of before.',
  }),
  strict: z.boolean().meta({
    description:
      'Score and stage are sure enough: about six pairs in seven of such claims are right. Others are possible ones, and make no tie until a person accepts them.',
  }),
  carried: z
    .array(z.string())
    .meta({ description: 'Those of the parties that another sentence than that of the evidence names.' }),
} satisfies ShapeOf<Pick<NonClaim, 'score' | 'strict' | 'carried'>>;

/** What a text denies, conditions or wishes. */
export const nonClaim: z.ZodType<NonClaim> = z
  .object({
    id: z.string(),
    type: tieType,
    parties: z.array(z.string()),
    stage,
    date: edtf.nullable(),
    bounds: bounds.nullable(),
    basis: dateBasis.nullable(),
    fields: z.array(z.string()),
    speaker: z.string().nullable(),
    modality,
    likelihood,
    evidence: z.object({ start: codePoint, end: codePoint, quote: z.string() }),
    citations: z.array(z.int()),
    where: z.enum(['body', 'headline', 'caption', 'related']),
    rule: z.string(),
    ...scoreShape,
    body: z.string().exactOptional(),
    why: why.exactOptional(),
    polarity: z.enum(['affirmed', 'negated']),
    mood: z.enum(['conditional', 'counterfactual', 'normative']).nullable(),
  } satisfies ShapeOf<NonClaim>)
  .meta({ id: 'NonClaim' });
