/** Forecasts, what the check says of them, their scores, as zod schemas. */
import { z } from 'zod';
import { gapKinds } from '../../foresight/forecasts/resolvability.ts';
import type { Scorecard } from '../../foresight/forecasts/scorecard.ts';
import { type ForecastScore, forecastFlags, outcomes } from '../../model/forecast.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { partyView } from '../ties/party-view.ts';
import type { ForecastDraft } from './draft-forecast.ts';
import type { ForecastsImported } from './forecast-table.ts';
import type { ForecastCheck, ForecastView, GapView, LikelihoodView, ScoresView } from './forecast-view.ts';

const share = z.number().min(0).max(1);
const words = z.string().max(4000);
const text = words.nullable();
const told = words.nullish();
const band = z.tuple([share, share]);
const outcome = z.enum(outcomes);

/** What is sent to enter a forecast, or to put one right. */
export const forecastBody = z
  .strictObject({
    statement: words.meta({ example: 'The railway bridge at Tongjiang opens in October 2019' }),
    who: told,
    what: told,
    where: z
      .array(z.string().max(200))
      .max(40)
      .optional()
      .meta({ example: ['CN-HL/Tongjiang'] }),
    by: told.meta({ description: 'EDTF; it can be judged once its last day is over.', example: '2019-10' }),
    source: told,
    likelihood: z
      .union([share, band])
      .nullish()
      .meta({ description: 'A point, or from and to; left out, it is taken from `wording`.' }),
    wording: told.meta({ example: 'almost certain' }),
    author: told,
    outlet: told,
    saidOn: told,
    address: told,
    claim: told,
    span: z.strictObject({ document: z.string().max(200), start: z.int(), end: z.int() }).nullish(),
    flags: z.array(z.enum(forecastFlags)).max(10).optional(),
    condition: told,
    note: told,
  })
  .meta({ id: 'ForecastToKeep' });

/** What is sent to put one right. */
export const changeBody = forecastBody
  .extend({
    reason: told,
    seen: z.string().max(200).optional().meta({
      description: 'The version that was changed; 409 where another came in between.',
    }),
  })
  .meta({ id: 'ForecastChange' });

/** What is sent to resolve one. */
export const resolutionBody = z
  .strictObject({
    outcome,
    on: told.meta({ description: 'EDTF: when it came, or when it was clear that it would not.' }),
    evidence: z.string().max(4000).meta({ description: 'What shows it; why it is void, disputed or taken back.' }),
    address: told,
    seen: z.string().max(200).optional().meta({
      description: 'The last resolution that was seen, empty for none; 409 where another came in between.',
    }),
  })
  .meta({ id: 'ForecastResolutionToAdd' });

const gap: z.ZodType<GapView> = z
  .object({ gap: z.enum(gapKinds), bars: z.boolean(), says: z.string(), suggests: z.string() })
  .meta({ id: 'ForecastGap' });

const likelihoodView: z.ZodType<LikelihoodView> = z
  .object({
    low: share,
    high: share,
    kind: z.enum(['probability', 'band', 'range', 'open']),
    told: z.string().meta({ example: 'almost certain (95–99 %)' }),
  })
  .meta({ id: 'ForecastLikelihood' });

const checkShape = {
  scorable: z.boolean(),
  lastDay: z.string().nullable(),
  gaps: z.array(gap),
  phrased: z.string(),
  likelihood: likelihoodView.nullable(),
};

/** What the check says. */
export const forecastCheck: z.ZodType<ForecastCheck> = z.object(checkShape).meta({ id: 'ForecastCheck' });

const score: z.ZodType<ForecastScore> = z
  .object({
    likelihood: band,
    brier: z.number(),
    brierBest: z.number(),
    brierWorst: z.number(),
    log: z.number(),
    logBest: z.number(),
    logWorst: z.number(),
  })
  .meta({ id: 'ForecastScore', description: 'At the midpoint of the band, and at the best and worst point in it.' });

/** A forecast. */
export const forecastView: z.ZodType<ForecastView> = z
  .object({
    ...checkShape,
    id: z.string(),
    version: z.string(),
    statement: z.string(),
    question: z.object({ who: text, what: text, where: z.array(partyView), by: edtf.nullable(), source: text }),
    wording: text,
    author: text,
    outlet: text,
    saidOn: edtf.nullable(),
    address: text,
    claim: text,
    quote: z
      .object({
        document: z.string(),
        title: z.string(),
        lang: z.string(),
        start: z.int(),
        end: z.int(),
        text: z.string(),
      })
      .nullable(),
    flags: z.array(z.enum(forecastFlags)),
    condition: text,
    note: text,
    outcome,
    due: z.enum(['past', 'near']).nullable(),
    score: score.nullable(),
    resolutions: z.array(
      z.object({
        id: z.string(),
        outcome,
        on: edtf.nullable(),
        evidence: z.string(),
        address: text,
        score: score.nullable(),
        by: z.string(),
        at: instant,
      }),
    ),
    withdrawn: z.boolean(),
    reason: text,
    by: z.string(),
    at: instant,
    changed: z.object({ by: z.string(), at: instant }),
    versions: z.int(),
  })
  .meta({ id: 'Forecast' });

/** What entering one gives. */
export const forecastEntered = z
  .object({ forecast: forecastView, created: z.boolean() })
  .meta({ id: 'ForecastEntered' });

/** A form to fill in. */
export const forecastDraft: z.ZodType<ForecastDraft> = z
  .object({
    given: z.object({
      statement: z.string(),
      who: text,
      what: text,
      where: z.array(z.string()),
      by: text,
      source: text,
      likelihood: band.nullable(),
      wording: text,
      author: text,
      outlet: text,
      saidOn: text,
      address: text,
      claim: text,
      span: z.object({ document: z.string(), start: z.int(), end: z.int() }).nullable(),
      flags: z.array(z.string()),
      condition: text,
      note: text,
    }),
    check: forecastCheck,
  })
  .meta({ id: 'ForecastDraft' });

const span = z.object({ middle: z.number(), best: z.number(), worst: z.number() });
const skill = z.object({
  middle: z.number().nullable(),
  best: z.number().nullable(),
  worst: z.number().nullable(),
});

const scorecard: z.ZodType<Scorecard> = z
  .object({
    resolved: z.int(),
    came: z.int(),
    open: z.int(),
    unscorable: z.int(),
    void: z.int(),
    disputed: z.int(),
    baseRate: z.number().nullable(),
    brier: span.nullable(),
    log: span.nullable(),
    skill: skill.nullable(),
    murphy: z
      .object({
        brier: z.number(),
        reliability: z.number(),
        resolution: z.number(),
        uncertainty: z.number(),
        bins: z.array(z.object({ f: z.number(), n: z.int(), rate: z.number() })),
      })
      .nullable(),
    diagram: z
      .array(z.object({ said: z.number(), came: z.number(), n: z.int() }))
      .nullable()
      .meta({ description: 'Null below twenty resolved forecasts.' }),
  })
  .meta({ id: 'Scorecard' });

/** The scores. */
export const scoresView: z.ZodType<ScoresView> = z
  .object({
    all: scorecard,
    by: z.enum(['author', 'outlet']),
    groups: z.array(z.object({ name: z.string().nullable(), card: scorecard })),
  })
  .meta({ id: 'ForecastScores' });

/** What came of a table. */
export const forecastsImported: z.ZodType<ForecastsImported> = z
  .object({
    rows: z.int(),
    created: z.int(),
    changed: z.int(),
    resolved: z.int(),
    held: z.int(),
    refused: z.array(
      z.object({
        line: z.int(),
        class: z.string(),
        why: z.string(),
        todo: z.string(),
        candidates: z.array(z.string()).exactOptional(),
        row: z.union([
          z.object({ header: z.array(z.string()), cells: z.array(z.string()) }),
          z.object({ text: z.string() }),
        ]),
      }),
    ),
    dryRun: z.boolean(),
  })
  .meta({ id: 'ForecastsImported' });
