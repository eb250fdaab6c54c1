/** The scenarios that ship cite what ships: each fact and event that they name is one of the cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseFiles, gazetteer } from '../scripts/measures/shipped.ts';
import { readCase } from '../src/app/cases/load-case.ts';
import { readScenario } from '../src/foresight/scenario/read-scenario.ts';
import { citedIn } from '../src/foresight/scenario/scenario.ts';

const folder = new URL('../data/scenarios/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readScenario(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name));
const known = new Set(
  caseFiles.flatMap(({ name, data }) => {
    const { facts, events } = readCase(gazetteer, data, name);
    return [...facts, ...events].map(({ id }) => id);
  }),
);

test.each(shipped)('$id', (scenario) => {
  const cited = citedIn(scenario);
  expect(cited.length).toBeGreaterThan(5);
  expect(
    cited.filter((id) => !known.has(id)),
    'after a change of data/cases: npx tsx scripts/cite-anew.ts',
  ).toEqual([]);
  expect(scenario.knownAt).not.toBeNull();
  expect(scenario.inputs.push.points.length).toBeGreaterThan(3);
});
