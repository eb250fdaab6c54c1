/** Forecasts and their scores as lines of a terminal. */
import type { ForecastView } from '../../app/forecasts/forecast-view.ts';
import type { ScoresView } from '../../app/forecasts/score-forecasts.ts';
import { shortId } from '../../app/short-id.ts';
import { diagramFrom } from '../../foresight/forecasts/reliability.ts';
import type { Scorecard, ScoreSpan } from '../../foresight/forecasts/scorecard.ts';
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

function stateOf({ outcome, due, scorable, score, withdrawn }: ForecastView): string {
  if (withdrawn) return 'withdrawn';
  if (outcome === 'open')
    return !scorable ? 'cannot be judged' : due === 'past' ? 'due' : due === 'near' ? 'due soon' : 'open';
  if (score === null) return outcome;
  return `${outcome}, Brier ${span({ middle: score.brier, best: score.brierBest, worst: score.brierWorst })}`;
}

/** A forecast with all that is known of it. */
export function forecastLines(forecast: ForecastView): readonly string[] {
  const { phrased, gaps, quote, condition, note, resolutions, address } = forecast;
  return [
    ...shortForecastLines(forecast),
    `    ${phrased}`,
    ...(condition === null ? [] : [`    only if ${condition}`]),
    ...(quote === null || quote.text === '' ? [] : [`    “${quote.text.replace(/\s+/g, ' ')}” (${quote.title})`]),
    ...(address === null ? [] : [`    ${address}`]),
    ...(note === null ? [] : [`    ${note}`]),
    ...gaps.map(({ bars, says, suggests }) => `    ${bars ? 'lacks' : 'note'}: ${says}. ${suggests}.`),
    ...resolutions.map(({ outcome, on, evidence, address: where, by, at }) => {
      const when = on === null ? '' : ` (${on})`;
      return `    ${at.slice(0, 10)} ${by}: ${outcome}${when}: ${evidence}${where === null ? '' : ` ${where}`}`;
    }),
  ];
}

/** The scores as tables. */
export function scoreLines({ all, by, groups }: ScoresView): readonly string[] {
  if (all.resolved === 0) return ['nothing is resolved yet', countsOf(all)];
  const { murphy } = all;
  return [
    ...table([
      [by, 'resolved', 'came', 'Brier (best–worst)', 'log', 'skill'],
      ...groups.map(({ name, card }) => [
        name ?? '(not named)',
        String(card.resolved),
        String(card.came),
        card.brier === null ? '–' : span(card.brier),
        card.log === null ? '–' : span(card.log),
        number(card.skill?.middle ?? null),
      ]),
      [
        'all',
        String(all.resolved),
        String(all.came),
        all.brier === null ? '–' : span(all.brier),
        all.log === null ? '–' : span(all.log),
        number(all.skill?.middle ?? null),
      ],
    ]),
    ...(murphy === null
      ? []
      : [
          `Brier ${number(murphy.brier)} = reliability ${number(murphy.reliability)} − resolution ${number(murphy.resolution)} + uncertainty ${number(murphy.uncertainty)}`,
        ]),
    ...(all.skill?.middle === null ? ['no skill: all came out the same, so the base rate alone would be perfect'] : []),
    ...(all.diagram === null
      ? [`no reliability diagram below ${diagramFrom} resolved forecasts: it would show chance`]
      : table([
          ['said', 'came', 'forecasts'],
          ...all.diagram.map(({ said, came, n }) => [said.toFixed(2), came.toFixed(2), String(n)]),
        ])),
    countsOf(all),
  ];
}

function countsOf({ open, unscorable, void: fell, disputed }: Scorecard): string {
  return `not scored: ${open} open, ${unscorable} that cannot be judged, ${fell} void, ${disputed} disputed`;
}
