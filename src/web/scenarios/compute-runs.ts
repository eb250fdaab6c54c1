/** Runs the model: the middle run at once, then the draws, then the tornado. */
import { turnNames } from '../../foresight/air/advance.ts';
import { bandOf, turnShares } from '../../foresight/air/bands.ts';
import { drawnTurns, drawRuns } from '../../foresight/air/draws.ts';
import { stepsOfDraws, stepsOfRun } from '../../foresight/air/grid.ts';
import { outputNames } from '../../foresight/air/outputs.ts';
import { middleOf } from '../../foresight/air/parameters.ts';
import { simulate } from '../../foresight/air/simulate.ts';
import { tornadoOf } from '../../foresight/air/tornado.ts';
import type { Bands, DrawnView, RunAnswer, RunAsk, Runnable } from './run-words.ts';

type Answer = (what: RunAnswer) => void;

function drawnView({ ranges, inputs, initial, from, until, seed }: Runnable, draws: number): DrawnView {
  const drawn = drawRuns(seed, draws, ranges, inputs, initial, { from, until, stepsPerYear: stepsOfDraws });
  return {
    count: draws,
    bands: Object.fromEntries(outputNames.map((name) => [name, bandOf(drawn, name)])) as unknown as Bands,
    turns: turnShares(drawn),
    times: Object.fromEntries(
      turnNames.map((name) => [name, drawnTurns(drawn, name)]),
    ) as unknown as DrawnView['times'],
  };
}

function work({ run, draws, outcome }: RunAsk, answer: Answer): void {
  const { ranges, inputs, initial, from, until } = run;
  answer({
    is: 'middle',
    middle: simulate(middleOf(ranges), inputs, initial, { from, until, stepsPerYear: stepsOfRun }),
  });
  if (draws > 0) answer({ is: 'drawn', drawn: drawnView(run, draws) });
  if (outcome)
    answer({
      is: 'tornado',
      tornado: tornadoOf(outcome, ranges, inputs, initial, { from, until, stepsPerYear: stepsOfRun }),
    });
}

/** Answers a question with `answer`, piece by piece as it is computed, the last `done`. */
export function runsFor(ask: RunAsk, answer: Answer): void {
  try {
    work(ask, answer);
  } catch (error) {
    answer({ is: 'refused', says: error instanceof Error ? error.message : String(error) });
  }
  answer({ is: 'done' });
}
