/** How the page names what belongs to forecasts, in the language in use. */
import type { ForecastView, LikelihoodView } from '../../app/forecasts/forecast-view.ts';
import type { PartyView } from '../../app/ties/party-view.ts';
import { bandOf } from '../../foresight/forecasts/bands.ts';
import { percents } from '../../foresight/forecasts/likelihood-words.ts';
import { translatedText } from '../i18n/server-words.ts';
import { spoken, spokenTag, t } from '../i18n/t.ts';

/** A place in the language in use, else in English. */
export const placeName = ({ names }: PartyView): string => names[spoken()] ?? names.en;

/** The word with its number beside it; what leaves all open says so. */
export function likelihoodTold({ low, high, kind }: LikelihoodView, wording: string | null): string {
  const number = percents([low, high]);
  const band = bandOf([low, high]);
  const word = (wording === null ? null : translatedText(wording)) ?? (band ? t(`forecasts.band.${band.name}`) : null);
  if (kind === 'open') return t('forecasts.openRange', { word: word ?? number, number });
  return word === null ? number : t('forecasts.wordAndNumber', { word, number });
}

/** A score to three places. */
export const decimals = (value: number): string =>
  value.toLocaleString(spokenTag(), { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** `0.801 (0.640 – 0.980)`: in the middle, best and worst over the band. */
export const scoreTold = (middle: number, best: number, worst: number): string =>
  best === worst
    ? decimals(middle)
    : t('forecasts.scoreSpan', { middle: decimals(middle), best: decimals(best), worst: decimals(worst) });

/** How it stands, as a key of `forecasts.state`. */
export type Standing = 'yes' | 'no' | 'void' | 'disputed' | 'unscorable' | 'past' | 'near' | 'open' | 'withdrawn';

/** How a forecast stands. */
export function standingOf({ outcome, scorable, due, withdrawn }: ForecastView): Standing {
  if (withdrawn) return 'withdrawn';
  if (outcome !== 'open') return outcome;
  return !scorable ? 'unscorable' : (due ?? 'open');
}
