/** What is run in every engine: the shipped scenarios and draws of the reference cases, to the hashes of all their numbers. */
import { drawRuns } from '../../src/foresight/air/draws.ts';
import { judgedRanges } from '../../src/foresight/air/parameters.ts';
import { referenceCaseNames, referenceCases } from '../../src/foresight/air/reference-cases-for-tests.ts';
import { readScenario } from '../../src/foresight/scenario/read-scenario.ts';
import { resultsCsv } from '../../src/foresight/scenario/results-table.ts';
import { runScenario } from '../../src/foresight/scenario/run-scenario.ts';
import { hashBytes, hashText } from '../../src/model/ids.ts';

/** SHA-256 of the table of results of each file, what-ifs included, and of every number of 500 draws of each reference case. */
export function fingerprints(files: readonly unknown[]): readonly string[] {
  const ofFiles = files.map((file) => hashText(resultsCsv(runScenario(readScenario(file), 200))));
  const ofDraws = referenceCaseNames.map((name) => {
    const { inputs, initial, grid } = referenceCases[name];
    const { rows } = drawRuns(7, 500, judgedRanges, inputs, initial, { ...grid, stepsPerYear: 10 });
    return hashBytes(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength));
  });
  return [...ofFiles, ...ofDraws];
}
