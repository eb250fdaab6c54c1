/** The cases that the model is replayed on cite what ships: each fact and event that they name is one of the case. */
import { expect, test } from 'vitest';
import { caseFiles, gazetteer } from '../scripts/measures/shipped.ts';
import { readCase } from '../src/app/cases/load-case.ts';
import { playedCases } from '../src/io/played-cases.ts';

const keys = new Map(
  caseFiles.map(({ name, data }) => {
    const { id, facts, events } = readCase(gazetteer, data, name);
    return [id, new Set([...facts, ...events].map(({ key }) => key))] as const;
  }),
);

test.each(await playedCases())('$case', (played) => {
  const { inputs, start, turningPoints, unexplained } = played;
  const cited = [...Object.values(inputs), ...Object.values(start), ...turningPoints, ...unexplained].flatMap(
    ({ cites = [] }) => cites,
  );
  expect(cited.length).toBeGreaterThan(5);
  expect(cited.filter((key) => !keys.get(played.case)?.has(key))).toEqual([]);
  for (const grounds of Object.values(inputs)) expect(grounds.cites ?? grounds.why).toBeDefined();
});
