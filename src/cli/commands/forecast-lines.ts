/** Forecasts and their scores as lines of a terminal. */
import type { FoundView } from '../../app/forecasts/find-for-forecast.ts';
import type { ForecastView } from '../../app/forecasts/forecast-view.ts';
import type { ScoresView } from '../../app/forecasts/score-forecasts.ts';
import { shortId } from '../../app/short-id.ts';
import type { Scorecard, ScoreSpan } from '../../foresight/forecasts/scorecard.ts';
import type { RestsOn } from '../../model/evidence.ts';
import { sides } from '../../model/forecast.ts';
import { table } from '../output.ts';

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

/** `0.801 (0.640–0.980)` */
const span = ({ middle, best, worst }: ScoreSpan): string =>
  best === worst ? number(middle) : `${number(middle)} (${number(best)}–${number(worst)})`;

/** A forecast in two or three lines. */
export function shortForecastLines(forecast: ForecastView): readonly string[] {
  const { id, statement, likelihood, author, outlet, saidOn, lastDay } = forecast;
  const said = [author, outlet, saidOn].filter((each) => each !== null).join(', ');
  return [
    `${shortId(id)}  ${statement}`,
    `    ${likelihood?.told ?? 'no likelihood said'}; by ${lastDay ?? 'no day'}; ${stateOf(forecast)}${said === '' ? '' : `; ${said}`}`,
  ];
}

function stateOf({ outcome, due, scorable, score, withdrawn, evidence }: ForecastView): string {
  if (withdrawn) return 'withdrawn';
  if (outcome === 'open') {
    const state = !scorable ? 'cannot be judged' : due === 'past' ? 'due' : due === 'near' ? 'due soon' : 'open';
    const [pro, contra] = sides.map((side) => evidence.filter((piece) => piece.side === side).length);
    return evidence.length === 0 ? state : `${state}; ${pro} for, ${contra} against`;
  }
  if (score === null) return outcome;
  return `${outcome}, Brier ${span({ middle: score.brier, best: score.brierBest, worst: score.brierWorst })}`;
}

/** The evidence of both sides; a person decides with `amur forecasts resolve`. */
function sideLines(evidence: ForecastView['evidence']): readonly string[] {
  if (evidence.length === 0) return [];
  return sides.flatMap((side) => {
    const pieces = evidence.filter((piece) => piece.side === side);
    return [
      `    ${side} (${pieces.length}):`,
      ...pieces.map(({ on, says, record, address, seen }) => {
        const told = [record === null ? null : shortId(record), address, seen === null ? null : seenWords[seen]];
        return `      ${on ?? 'no date'}  ${says} [${told.filter((part) => part !== null).join(', ')}]`;
      }),
    ];
  });
}

const seenWords: Readonly<Record<RestsOn, string>> = {
  source: 'source read',
  excerpt: 'seen in excerpt',
  list: 'from a list',
};

/** What the ledger holds that nobody has put on a side, newest first, at most ten of each. */
export function foundLines({ from, to, ties, events, left }: FoundView): readonly string[] {
  const shown = 10;
  const span = `${from === null ? '' : `after ${from}, `}up to ${to}`;
  const more = left + Math.max(0, ties.length - shown) + Math.max(0, events.length - shown);
  if (ties.length + events.length === 0) return [`    found in the ledger, ${span}: nothing`];
  return [
    `    found in the ledger, ${span}, for no side until a person says for which:`,
    ...ties.slice(0, shown).map(({ tie, step }) => {
      const parties = tie.parties.map(({ names }) => names.en).join(' – ');
      return `      ${step.date ?? 'no date'}  ${tie.type}: ${tie.body ?? tie.apart ?? parties}: ${step.stage} [${shortId(tie.id)}]`;
    }),
    ...events
      .slice(0, shown)
      .map(({ date, statement, id }) => `      ${date ?? 'no date'}  ${statement} [${shortId(id)}]`),
    ...(more === 0 ? [] : [`      and ${more} more`]),
  ];
}

/** A forecast with all that is known of it. */
export function forecastLines(forecast: ForecastView): readonly string[] {
  const { phrased, gaps, quote, condition, note, resolutions, address, evidence } = forecast;
  return [
    ...shortForecastLines(forecast),
    `    ${phrased}`,
    ...(condition === null ? [] : [`    only if ${condition}`]),
    ...(quote === null || quote.text === '' ? [] : [`    “${quote.text.replace(/\s+/g, ' ')}” (${quote.title})`]),
    ...(address === null ? [] : [`    ${address}`]),
    ...(note === null ? [] : [`    ${note}`]),
    ...gaps.map(({ bars, says, suggests }) => `    ${bars ? 'lacks' : 'note'}: ${says}. ${suggests}.`),
    ...sideLines(evidence),
    ...resolutions.map(({ outcome, on, evidence, address: where, by, at }) => {
      const when = on === null ? '' : ` (${on})`;
      return `    ${at.slice(0, 10)} ${by}: ${outcome}${when}: ${evidence}${where === null ? '' : ` ${where}`}`;
    }),
  ];
}

/** The scores as a table. */
export function scoreLines({ all, by, groups }: ScoresView): readonly string[] {
  if (all.resolved === 0) return ['nothing is resolved yet', countsOf(all)];
  const row = (name: string, { resolved, came, brier, baseRate, baseBrier }: Scorecard): readonly string[] => [
    name,
    String(resolved),
    String(came),
    brier === null ? '–' : span(brier),
    baseRate === null ? '–' : `${Math.round(baseRate * 100)} %`,
    number(baseBrier),
  ];
  return [
    ...table([
      [by, 'resolved', 'came', 'Brier (best–worst)', 'base rate', 'its Brier'],
      ...groups.map(({ name, card }) => row(name ?? '(not named)', card)),
      row('all', all),
    ]),
    countsOf(all),
  ];
}

function countsOf({ open, unscorable, void: fell, disputed, pickedAfter }: Scorecard): string {
  const picked = pickedAfter === 0 ? '' : `, ${pickedAfter} picked after the fact`;
  return `not scored: ${open} open, ${unscorable} that cannot be judged, ${fell} void, ${disputed} disputed${picked}`;
}
