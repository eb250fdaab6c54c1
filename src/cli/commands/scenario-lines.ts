/** What `amur scenario run` and `replay` say. */

import type { ReplayView } from '../../app/scenarios/replay-scenario.ts';
import { scenarioTitle } from '../../app/scenarios/scenario-view.ts';
import type { TurnShare } from '../../foresight/air/bands.ts';
import { aboutInputs } from '../../foresight/air/inputs.ts';
import { aboutOutputs, type OutputName, outputNames } from '../../foresight/air/outputs.ts';
import { aboutParameters } from '../../foresight/air/parameters.ts';
import type { ScenarioResult, ScenarioRun } from '../../foresight/scenario/run-scenario.ts';
import { modelNotEvidence, type Scenario } from '../../foresight/scenario/scenario.ts';
import { table } from '../output.ts';

const shownOutputs: readonly OutputName[] = [
  'netLeverage',
  'netStock',
  'bandwidth',
  'restrictionHome',
  'restrictionPartner',
];
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const short = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** A run: what each output comes to, when signs turn, what the outcome owes to what. */
export function runLines(
  scenario: Scenario,
  { base, tornado, whatIfs, draws, seed, engine }: ScenarioResult,
): readonly string[] {
  const { years } = base.middle;
  const shown = Array.from(years, (_, i) => i).filter((i) => i % 5 === 0 || i === years.length - 1);
  return [
    scenarioTitle(scenario),
    `${draws} draws, seed ${seed}, engine ${engine}, inputs as known at ${scenario.knownAt ?? 'no state of the ledger'}`,
    `Scenarios are ${modelNotEvidence}. Ranges are judged. A share of draws describes the choice of inputs: it is no probability and no forecast.`,
    '',
    ...table([
      ['year', ...shownOutputs.map((name) => `${aboutOutputs[name].symbol} (5–95 %)`)],
      ...shown.map((i) => [String(years[i]), ...shownOutputs.map((name) => bandText(base, name, i))]),
    ]),
    ...shownOutputs.slice(0, 3).map((name) => `  ${aboutOutputs[name].symbol}: ${aboutOutputs[name].means}`),
    '',
    ...base.turns.filter(({ share }) => share > 0).map(turnLine),
    '',
    `What ${aboutOutputs[tornado.output].symbol} in ${tornado.year} (${short(tornado.middle)}) owes to what:`,
    ...table(
      tornado.bars.slice(0, 8).map(({ moved, atLow, atHigh }) => {
        const about = { ...aboutParameters, ...aboutInputs }[moved];
        return [`  ${about.symbol}`, `${short(atLow)} to ${short(atHigh)}`, about.means];
      }),
    ),
    ...whatIfs.flatMap(({ id, title, difference: { output, year, quantiles, higher, lower } }) => [
      '',
      `What if ${id}: ${title.en ?? title.ru ?? title.zh}`,
      `  ${aboutOutputs[output].symbol} in ${year}: ${short(quantiles[2]!)} (${short(quantiles[0]!)} to ${short(quantiles[4]!)}) against the base; higher in ${percent(higher)} of draws, lower in ${percent(lower)}`,
    ]),
  ];
}

function bandText({ middle, bands }: ScenarioRun, name: OutputName, year: number): string {
  const { quantiles } = bands[outputNames.indexOf(name)]!;
  return `${short(middle.values[name][year]!)} (${short(quantiles[0]![year]!)}…${short(quantiles[4]![year]!)})`;
}

const turnWords: Readonly<Record<TurnShare['turn'], string>> = {
  stockToPartner: 'the net stock turns to the partner’s side',
  stockToHome: 'the net stock turns to the home side',
  leverageToPartner: 'the net leverage (flow) turns to the partner’s side',
  leverageToHome: 'the net leverage (flow) turns to the home side',
};

function turnLine({ turn, share, when }: TurnShare): string {
  return `In ${percent(share)} of draws ${turnWords[turn]}: ${year(when[2]!)} (${year(when[0]!)} to ${year(when[4]!)})`;
}

const year = (time: number): string => String(Math.floor(time));

function lagLine(lag: number | null): string {
  if (lag === null) return 'Flow and stock do not both turn to the partner in the middle run.';
  if (lag < 0)
    return `The stock, near 0 from the start, turns ${(-lag).toFixed(1)} years before the flow in the middle run.`;
  return `The stock turns ${lag.toFixed(1)} years after the flow in the middle run.`;
}

/** A replay: the fit beside its baseline, each turning point, what was missed and what the model has no place for. */
export function replayLines(replay: ReplayView): readonly string[] {
  const { label, restrictions, turns, missed, unexplained, cited, stockLag, years } = replay;
  const words = (id: string): string => cited[id]?.words ?? id;
  return [
    `${replay.scenario} against the coded history of ${replay.case}, ${years[0]} to ${years.at(-1)}; year 0 is ${replay.align.year}`,
    `Scenarios are ${label}.`,
    '',
    ...restrictions.map(
      ({ side, hits, misses, falseAlarms, quiet, model, baseline, skill }) =>
        `Restriction by the ${side === 'home' ? 'home centre' : 'partner’s side'}: ${hits} years hit, ${misses} missed, ${falseAlarms} false alarms, ${quiet} quiet; ${percent(model)} of years agree; “nobody ever restricts” agrees in ${percent(baseline)}; skill ${short(skill)}`,
    ),
    lagLine(stockLag),
    '',
    ...turns.map(
      ({ kind, at, middle, band, share, hit, says, basis }) =>
        `${hit ? 'met' : 'MISSED'}  ${kind}, ${at}: ${says.en ?? says.ru ?? says.zh}; middle run ${middle === null ? 'never' : year(middle)}, ${band === null ? 'in no draw' : `in ${percent(share)} of draws, ${year(band[0])} to ${year(band[2])}`} (${basis.map((each) => (each.kind === 'assumed' ? 'assumed' : each.id)).join(', ')})`,
    ),
    '',
    `Coded restrictions in years in which the model has none: ${missed.length}`,
    ...missed
      .slice(0, 12)
      .map(({ id, side, from }) => `  ${from}  ${side === 'home' ? 'home' : 'partner'}  ${words(id)}  (${id})`),
    ...(missed.length > 12 ? [`  and ${missed.length - 12} more (--json)`] : []),
    '',
    ...(unexplained.length > 0 ? ['What the model has no place for:'] : []),
    ...unexplained.map(({ says }) => `  ${says.en ?? says.ru ?? says.zh}`),
  ];
}
