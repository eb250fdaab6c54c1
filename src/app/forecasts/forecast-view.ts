/** A forecast as it is shown: its question, its likelihood as a number beside the word, what it lacks, and how it came out. */
import { z } from 'zod';
import { likelihoodKind } from '../../foresight/forecasts/bands.ts';
import { gapWords } from '../../foresight/forecasts/gap-words.ts';
import { toldLikelihood } from '../../foresight/forecasts/likelihood-words.ts';
import { phrased } from '../../foresight/forecasts/phrase.ts';
import { gapKinds, type Resolvability, resolvability } from '../../foresight/forecasts/resolvability.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import {
  type ForecastEvidence,
  type ForecastRecord,
  forecastFlags,
  type Likelihood,
  outcomes,
  sides,
} from '../../model/forecast.ts';
import type { StandingForecast } from '../../store/forecasts/current-forecast.ts';
import type { Infer } from '../infer.ts';
import { edtf, instant } from '../model-schemas/edtf.ts';
import { restsOn } from '../model-schemas/evidence.ts';
import { forecastScore, share } from '../model-schemas/forecast.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { partyView, toPartyView } from '../ties/party-view.ts';

const text = z.string().max(4000).nullable();
const outcome = z.enum(outcomes);

const gap = z
  .object({
    gap: z.enum(gapKinds),
    bars: z.boolean().meta({ description: 'Whether it keeps the forecast from being scored.' }),
    says: z.string(),
    suggests: z.string(),
  })
  .meta({ id: 'ForecastGap' });

const likelihoodView = z
  .object({
    low: share,
    high: share,
    kind: z.enum(['probability', 'band', 'range', 'open']),
    told: z.string().meta({ example: 'almost certain (95–99 %)' }),
  })
  .meta({ id: 'ForecastLikelihood' });
export type LikelihoodView = Infer<typeof likelihoodView>;

/** What the check says of a forecast, kept or not yet. */
export const forecastCheck = z
  .object({
    scorable: z.boolean(),
    lastDay: z.string().nullable().meta({ description: 'The last day on which it can still come.' }),
    gaps: z.array(gap),
    phrased: z.string().meta({ description: 'The question in one sentence.' }),
    likelihood: likelihoodView.nullable(),
  })
  .meta({ id: 'ForecastCheck' });
export type ForecastCheck = Infer<typeof forecastCheck>;

/** The words of the document it was taken from; empty where they were taken away. */
const forecastQuote = z.object({
  document: z.string(),
  title: z.string(),
  lang: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});
export type ForecastQuote = Infer<typeof forecastQuote>;

const resolution = z.object({
  id: z.string(),
  outcome,
  on: edtf.nullable(),
  evidence: z.string(),
  address: text,
  score: forecastScore.nullable(),
  by: z.string(),
  at: instant,
});

const evidence: z.ZodType<ForecastEvidence> = z
  .object({
    side: z.enum(sides),
    on: edtf.nullable(),
    says: z.string(),
    record: z.string().nullable().meta({ description: 'The id of a fact, event, claim, tie or figure held.' }),
    address: text,
    seen: restsOn.nullable(),
  })
  .meta({ id: 'ForecastEvidence' });

/** A forecast. */
export const forecastView = z
  .object({
    ...forecastCheck.shape,
    id: z.string(),
    version: z.string(),
    statement: z.string(),
    question: z.object({
      ...{ who: text, what: text, where: z.array(partyView), by: edtf.nullable(), source: text },
      types: z.array(tieType).exactOptional(),
    }),
    wording: text,
    author: text,
    outlet: text,
    saidOn: edtf.nullable(),
    address: text,
    claim: text,
    quote: forecastQuote.nullable(),
    flags: z.array(z.enum(forecastFlags)),
    condition: text,
    note: text,
    evidence: z.array(evidence).meta({ description: 'By date. It decides nothing: a person resolves.' }),
    outcome,
    due: z
      .enum(['past', 'near'])
      .nullable()
      .meta({ description: '`past`: its last day is over and nobody has resolved it; `near`: it soon will be.' }),
    score: forecastScore.nullable().meta({ description: 'Of the resolution in force.' }),
    resolutions: z.array(resolution).meta({ description: 'Oldest first.' }),
    withdrawn: z.boolean(),
    reason: text,
    by: z.string(),
    at: instant,
    changed: z.object({ by: z.string(), at: instant }),
    versions: z.int(),
  })
  .meta({ id: 'Forecast' });
export type ForecastView = Infer<typeof forecastView>;

/** What the check says of a record. */
export function toForecastCheck(gazetteer: Gazetteer, record: ForecastRecord): ForecastCheck {
  const checked = resolvability(record);
  const where = record.question.where.map((place) => toPartyView(gazetteer, place).names.en);
  return {
    scorable: checked.scorable,
    lastDay: checked.lastDay,
    gaps: checked.gaps.map(({ gap, bars }) => ({ gap, bars, ...gapWords[gap] })),
    phrased: phrased(record.question, where),
    likelihood: record.likelihood === null ? null : toLikelihoodView(record.likelihood, record.wording),
  };
}

function toLikelihoodView(likelihood: Likelihood, wording: string | null): LikelihoodView {
  const [low, high] = likelihood;
  return { low, high, kind: likelihoodKind(likelihood), told: toldLikelihood(likelihood, wording) };
}

/** The forecast; `today` and `soon` are days: what ends before `today` is past, what ends by `soon` is near. */
export function toForecastView(
  gazetteer: Gazetteer,
  forecast: StandingForecast,
  quote: ForecastQuote | null,
  days: { readonly today: string; readonly soon: string },
): ForecastView {
  const { record, id, version, outcome, withdrawn, reason, by, at, changed, versions } = forecast;
  const { statement, question, wording, author, outlet, saidOn, address, claim, flags, condition, note } = record;
  const check = toForecastCheck(gazetteer, record);
  return {
    id,
    version,
    statement,
    ...check,
    question: { ...question, where: question.where.map((place) => toPartyView(gazetteer, place)) },
    wording,
    author,
    outlet,
    saidOn,
    address,
    claim,
    quote,
    flags,
    condition,
    note,
    evidence: record.evidence ?? [],
    outcome,
    due: outcome === 'open' && !withdrawn ? dueOn(check, days) : null,
    score: forecast.resolutions.at(-1)?.score ?? null,
    resolutions: forecast.resolutions.map(({ forecast: _, version: __, after: ___, ...rest }) => rest),
    withdrawn,
    reason,
    by,
    at,
    changed,
    versions,
  };
}

function dueOn(
  { scorable, lastDay }: Pick<Resolvability, 'scorable' | 'lastDay'>,
  { today, soon }: { readonly today: string; readonly soon: string },
): ForecastView['due'] {
  if (!scorable || lastDay === null) return null;
  return lastDay < today ? 'past' : lastDay <= soon ? 'near' : null;
}
