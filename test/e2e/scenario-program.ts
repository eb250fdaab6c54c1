/** What is run in every engine: a tie with knobs set and left, and draws of the reference cases, to the hashes of all their numbers. */
import { drawRuns } from '../../src/foresight/air/draws.ts';
import { judgedRanges } from '../../src/foresight/air/parameters.ts';
import { referenceCaseNames, referenceCases } from '../../src/foresight/air/reference-cases-for-tests.ts';
import { runTie } from '../../src/foresight/scenario/run-tie.ts';
import { hashBytes, hashText } from '../../src/model/ids.ts';

/** SHA-256 of a run of a tie, and of every number of 500 draws of each reference case. */
export function fingerprints(): readonly string[] {
  const push = { value: 0.5, low: 0.3333, high: 0.75 };
  const run = runTie({ push, from: 2026, set: { power: 1.3, toleranceHome: 0.07 } });
  const ofDraws = referenceCaseNames.map((name) => {
    const { inputs, initial, grid } = referenceCases[name];
    const { rows } = drawRuns(7, 500, judgedRanges, inputs, initial, { ...grid, stepsPerYear: 10 });
    return hashBytes(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength));
  });
  return [hashText(JSON.stringify(run)), ...ofDraws];
}
