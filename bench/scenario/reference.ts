/** How exact: the numbers of the reference program, and the sums of shares. */
import { outputNames } from '../../src/foresight/air/outputs.ts';
import { judgedRanges, middleOf } from '../../src/foresight/air/parameters.ts';
import { referenceCaseNames, referenceCases } from '../../src/foresight/air/reference-cases-for-tests.ts';
import numbers from '../../src/foresight/air/reference-numbers.json' with { type: 'json' };
import { simulate } from '../../src/foresight/air/simulate.ts';
import { atMost, type Figure } from '../ledger/figure.ts';

/** The worst difference of any number of any year from the reference program’s, parameters in the middle, dt 0.05. */
export function worstError(): Figure {
  let [worst, compared] = [0, 0];
  for (const name of referenceCaseNames) {
    const { inputs, initial, grid } = referenceCases[name];
    const { values } = simulate(middleOf(judgedRanges), inputs, initial, grid);
    const rows: readonly (readonly number[])[] = numbers.cases[name];
    for (const [i, [, ...row]] of rows.entries())
      for (const [place, value] of row.entries()) {
        worst = Math.max(worst, Math.abs(value - values[outputNames[place]!][i]!));
        compared += 1;
      }
  }
  return atMost(
    1e-9,
    worst,
    '1',
    `${compared} numbers of three cases against src/foresight/air/reference-numbers.json`,
  );
}
