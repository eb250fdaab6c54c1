/** What `amur scenario` says. */

import type { ReplayRow, ReplayView } from '../../app/scenarios/replay-cases.ts';
import type { TieStart } from '../../app/scenarios/start-tie.ts';
import type { TurnShare } from '../../foresight/air/bands.ts';
import { aboutInputs } from '../../foresight/air/inputs.ts';
import { aboutOutputs } from '../../foresight/air/outputs.ts';
import {
  knobNames,
  modelNotEvidence,
  type ShownOutput,
  shownOutputs,
  type TieRun,
} from '../../foresight/scenario/run-tie.ts';
import { table } from '../output.ts';

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const short = (value: number): string => value.toFixed(2);
const year = (time: number): string => String(Math.floor(time));
const sides = { home: 'home centre', partner: 'partner’s centre' } as const;

/** How the model does on each case, and in a sentence on all. */
export function fitLines(rows: readonly ReplayRow[]): readonly string[] {
  const fits = rows.flatMap((row) => row.fits);
  const better = fits.filter(({ model, baseline }) => model > baseline).length;
  const verdict =
    better === 0
      ? 'Held against the cases, the model does no better than “nobody ever restricts”.'
      : `Held against the cases, the model does better than “nobody ever restricts” in ${better} of ${fits.length} comparisons.`;
  return [
    `${verdict} It is ${modelNotEvidence}.`,
    '',
    ...table([
      ['case', 'who restricts', 'model right', '“nobody” right'],
      ...rows.flatMap((row) =>
        row.fits.map(({ side, model, baseline }) => [row.id, sides[side], percent(model), percent(baseline)]),
      ),
    ]),
  ];
}

/** A run: what each quantity comes to over the years, and when signs turn. */
export function runLines({ home, partner, ties, label }: TieStart, run: TieRun): readonly string[] {
  const { years } = run.middle;
  const shown = Array.from(years, (_, i) => i).filter((i) => i % 5 === 0);
  return [
    `${home.names.en} (home) and ${partner.names.en} (partner): ${ties} reviewed ties, ${run.draws} draws, seed ${run.seed}`,
    `This is ${label}. Ranges are judged. A share of draws describes the choice of inputs: it is no probability and no forecast.`,
    '',
    ...table(
      knobNames.map((name) => {
        const { value, low, high } = run.knobs[name];
        const { symbol, means } = aboutInputs[name];
        return [`  ${symbol}`, low === high ? short(value) : `${short(value)} (${short(low)}…${short(high)})`, means];
      }),
    ),
    '',
    ...table([
      ['year', ...shownOutputs.map((name) => `${aboutOutputs[name].symbol} (5–95 %)`)],
      ...shown.map((i) => [String(years[i]), ...shownOutputs.map((name) => bandText(run, name, i))]),
    ]),
    ...shownOutputs.map((name) => `  ${aboutOutputs[name].symbol}: ${aboutOutputs[name].means}`),
    '',
    ...run.turns.filter(({ share }) => share > 0).map(turnLine),
  ];
}

function bandText({ middle, bands }: TieRun, name: ShownOutput, at: number): string {
  const { quantiles } = bands[name];
  return `${short(middle.values[name][at]!)} (${short(quantiles[0]![at]!)}…${short(quantiles[4]![at]!)})`;
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

/** A replay: the fit beside its baseline, each turning point, what was missed and what the model has no place for. */
export function replayLines(replay: ReplayView): readonly string[] {
  const { label, title, played, fits, turns, missed, unexplained } = replay;
  return [
    `${title.en}, ${played[0] ?? replay.years.from} to ${played.at(-1) ?? '–'}: the model against the coded history`,
    `This is ${label}.`,
    '',
    ...fits.map(
      ({ side, hits, misses, falseAlarms, quiet, model, baseline }) =>
        `Restriction by the ${sides[side]}: ${hits} years hit, ${misses} missed, ${falseAlarms} false alarms, ${quiet} quiet; ${percent(model)} of years agree; “nobody ever restricts” agrees in ${percent(baseline)}`,
    ),
    '',
    ...turns.map(
      ({ kind, at, middle, band, share, hit, says, cites }) =>
        `${hit ? 'met' : 'MISSED'}  ${kind}, ${at}: ${says.en}; middle run ${middle === null ? 'never' : year(middle)}, ${band === null ? 'in no draw' : `in ${percent(share)} of draws, ${year(band[0])} to ${year(band[1])}`} (${cites.map(({ id }) => id).join(', ')})`,
    ),
    '',
    `Coded restrictions in years in which the model has none: ${missed.length}`,
    ...missed.slice(0, 12).map(({ side, from, record }) => `  ${from}  ${side}  ${record.words}  (${record.id})`),
    ...(missed.length > 12 ? [`  and ${missed.length - 12} more (--json)`] : []),
    '',
    ...(unexplained.length > 0 ? ['What the model has no place for:'] : []),
    ...unexplained.map(({ says }) => `  ${says.en}`),
  ];
}
