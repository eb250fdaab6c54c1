/**
 * What a forecast's words say of its likelihood: the reader's lexicon, one for all (data/codebook/lexicon/forecasts.json), and three
 * things that the reader leaves open and the ledger takes a view on: a bare "will", "strongly suggests", and "very" or "not" before a
 * listed word.
 */
import type { Likelihood } from '../../model/forecast.ts';
import type { Language } from '../../model/languages.ts';
import { forecastCuesOf } from '../../read/forecasts/forecast-words.ts';
import { un, very } from './halves.ts';

/** What some words are worth. */
export interface Worded {
  /** The word, as printed. */
  readonly wording: string;
  readonly likelihood: Likelihood;
  /** Said as a certainty. */
  readonly unhedged: boolean;
}

/** Our judgement, to be calibrated: no scale has these. */
const unhedged: Likelihood = [0.8, 0.99];
const suggested: Likelihood = [0.6, 0.85];

const bareFuture =
  /\b(?:will|won't|shall|going to)\b|'ll\b|(?<!\p{L})(?:буд(?:ет|ут|ем)|стан(?:ет|ут)|смо(?:жет|гут))(?!\p{L})|将会?|終將|终将|[仍还就]会/iu;
const suggests = /strongly suggests?|suggests? strongly|убедительно свидетельству|явно указыва|有力表明|强烈表明/iu;
const veryBefore: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:very|highly|extremely|exceedingly|quite)\s+$/iu,
  ru: /(?<!\p{L})(?:очень|весьма|крайне|чрезвычайно)\s+$/iu,
  zh: /[很极非]常?$/u,
};
const notBefore: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|hardly|scarcely)\s+$/iu,
  ru: /(?<!\p{L})(?:не|едва ли)\s+$/iu,
  zh: /[不非]$/u,
};

/** The likelihood that some words carry; null where they carry none ("is expected to"), and a person must say. */
export function wordedLikelihood(text: string, lang: Language): Worded | null {
  const cues = forecastCuesOf(text, lang);
  const hedge = cues.find(({ likelihood }) => likelihood !== null);
  if (hedge?.likelihood) {
    const before = text.slice(0, hedge.start);
    const changed = modified(hedge.likelihood, before, lang);
    const start = changed ? changed.start : hedge.start;
    return {
      wording: text.slice(start, hedge.end),
      likelihood: changed?.likelihood ?? hedge.likelihood,
      unhedged: hedge.likelihood[0] >= 0.9 && !hedge.band,
    };
  }
  const suggesting = suggests.exec(text);
  if (suggesting) return { wording: suggesting[0], likelihood: suggested, unhedged: false };
  // "is expected to", "plans to": somebody expects; how surely is not said.
  if (cues.some(({ start, end }) => !bareFuture.test(text.slice(start, end)))) return null;
  const future = bareFuture.exec(text);
  return future ? { wording: future[0], likelihood: unhedged, unhedged: true } : null;
}

/** "exceedingly likely", "not probable": the listed word with what stands before it. A bare "may" stays what it is. */
function modified(
  [low, high]: Likelihood,
  before: string,
  lang: Language,
): { readonly likelihood: Likelihood; readonly start: number } | null {
  if (high - low > 0.5) return null;
  const intensified = veryBefore[lang].exec(before);
  if (intensified) return { likelihood: rounded([very(low), very(high)]), start: intensified.index };
  const negated = notBefore[lang].exec(before);
  if (negated) return { likelihood: rounded([un(low), un(high)]), start: negated.index };
  return null;
}

/** To a thousandth: the halves of hundredths are no more exact than that. */
function rounded([low, high]: Likelihood): Likelihood {
  return [Math.round(low * 1000) / 1000, Math.round(high * 1000) / 1000];
}
