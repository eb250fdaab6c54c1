/** A forecast as it is shown: its question, its likelihood as a number beside the word, what it lacks, and how it came out. */
import { type LikelihoodKind, likelihoodKind } from '../../foresight/forecasts/bands.ts';
import { gapWords } from '../../foresight/forecasts/gap-words.ts';
import { toldLikelihood } from '../../foresight/forecasts/likelihood-words.ts';
import { phrased } from '../../foresight/forecasts/phrase.ts';
import { type GapKind, type Resolvability, resolvability } from '../../foresight/forecasts/resolvability.ts';
import type { Scorecard } from '../../foresight/forecasts/scorecard.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Edtf } from '../../model/edtf.ts';
import type { ForecastFlag, ForecastRecord, ForecastScore, Likelihood, Outcome } from '../../model/forecast.ts';
import type { StandingForecast } from '../../store/forecasts/current-forecast.ts';
import type { PartyView } from '../ties/party-view.ts';
import { toPartyView } from '../ties/party-view.ts';

export interface GapView {
  readonly gap: GapKind;
  /** True where it keeps the forecast from being scored. */
  readonly bars: boolean;
  readonly says: string;
  readonly suggests: string;
}

export interface LikelihoodView {
  readonly low: number;
  readonly high: number;
  readonly kind: LikelihoodKind;
  /** `almost certain (95–99 %)` */
  readonly told: string;
}

/** What the check says of a forecast, kept or not yet. */
export interface ForecastCheck {
  readonly scorable: boolean;
  /** The last day on which it can still come. */
  readonly lastDay: string | null;
  readonly gaps: readonly GapView[];
  /** The question in one sentence. */
  readonly phrased: string;
  readonly likelihood: LikelihoodView | null;
}

/** The words of the document it was taken from; empty where they were taken away. */
export interface ForecastQuote {
  readonly document: string;
  readonly title: string;
  readonly lang: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ResolutionView {
  readonly id: string;
  readonly outcome: Outcome;
  readonly on: Edtf | null;
  readonly evidence: string;
  readonly address: string | null;
  readonly score: ForecastScore | null;
  readonly by: string;
  readonly at: string;
}

/** `past`: its last day is over and nobody has resolved it. `near`: it will be within the days asked for. */
export type Due = 'past' | 'near';

export interface ForecastView extends ForecastCheck {
  readonly id: string;
  readonly version: string;
  readonly statement: string;
  readonly question: {
    readonly who: string | null;
    readonly what: string | null;
    readonly where: readonly PartyView[];
    readonly by: Edtf | null;
    readonly source: string | null;
  };
  readonly wording: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly saidOn: Edtf | null;
  readonly address: string | null;
  readonly claim: string | null;
  readonly quote: ForecastQuote | null;
  readonly flags: readonly ForecastFlag[];
  readonly condition: string | null;
  readonly note: string | null;
  /** `open` until it is resolved. */
  readonly outcome: Outcome;
  readonly due: Due | null;
  /** Of the resolution in force. */
  readonly score: ForecastScore | null;
  /** Oldest first. */
  readonly resolutions: readonly ResolutionView[];
  readonly withdrawn: boolean;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  readonly changed: { readonly by: string; readonly at: string };
  readonly versions: number;
}

/** The scores of a group of forecasts: of an author or an outlet, or of all (`name` null). */
export interface ScoreGroup {
  readonly name: string | null;
  readonly card: Scorecard;
}

/** The scores of all, and of each author or outlet. */
export interface ScoresView {
  readonly all: Scorecard;
  readonly by: 'author' | 'outlet';
  readonly groups: readonly ScoreGroup[];
}

/** What the check says of a record. */
export function forecastCheck(gazetteer: Gazetteer, record: ForecastRecord): ForecastCheck {
  const checked = resolvability(record);
  const where = record.question.where.map((place) => toPartyView(gazetteer, place).names.en);
  return {
    scorable: checked.scorable,
    lastDay: checked.lastDay,
    gaps: checked.gaps.map(({ gap, bars }) => ({ gap, bars, ...gapWords[gap] })),
    phrased: phrased(record.question, where),
    likelihood: record.likelihood === null ? null : likelihoodView(record.likelihood, record.wording),
  };
}

function likelihoodView(likelihood: Likelihood, wording: string | null): LikelihoodView {
  const [low, high] = likelihood;
  return { low, high, kind: likelihoodKind(likelihood), told: toldLikelihood(likelihood, wording) };
}

/** The forecast; `today` and `soon` are days: what ends before `today` is past, what ends by `soon` is near. */
export function forecastView(
  gazetteer: Gazetteer,
  forecast: StandingForecast,
  quote: ForecastQuote | null,
  days: { readonly today: string; readonly soon: string },
): ForecastView {
  const { record, id, version, outcome, withdrawn, reason, by, at, changed, versions } = forecast;
  const { statement, question, wording, author, outlet, saidOn, address, claim, flags, condition, note } = record;
  const check = forecastCheck(gazetteer, record);
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
): Due | null {
  if (!scorable || lastDay === null) return null;
  return lastDay < today ? 'past' : lastDay <= soon ? 'near' : null;
}
