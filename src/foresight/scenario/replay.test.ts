import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlayedCase } from './played-case.ts';
import { type CodedCase, missedOf, playCase, turnsOf } from './replay.ts';

const file = new URL('../../../data/scenarios/soviet-bloc.json', import.meta.url);
const soviet = readPlayedCase(JSON.parse(readFileSync(file, 'utf8')));
const coded: CodedCase = {
  years: Array.from({ length: 25 }, (_, i) => 1970 + i),
  push: [[1970, 0.5, 0.3, 0.7]],
  restrictions: [{ id: 'evt_x', side: 'home', from: 1980, until: 1980 }],
};

test('a replay counts years of restriction, and says what is met and missed', () => {
  const played = playCase(soviet, coded);
  expect(played.coded.home.indexOf(1)).toBe(10);
  // “Nobody ever restricts” is right in as many years: the model adds nothing here.
  expect(played.fits).toEqual([
    { side: 'home', hits: 0, misses: 1, falseAlarms: 0, quiet: 24, model: 24 / 25, baseline: 24 / 25 },
    { side: 'partner', hits: 0, misses: 0, falseAlarms: 0, quiet: 25, model: 1, baseline: 1 },
  ]);
  expect(missedOf(played, coded.restrictions).map(({ id }) => id)).toEqual(['evt_x']);
  const [flow, walledOff] = turnsOf(soviet, coded);
  expect(flow).toMatchObject({ id: 'flow-turns', hit: true, share: 1 });
  expect(walledOff).toMatchObject({ id: 'news-walled-off', hit: false });
});

test('a model that restricts where nobody did has false alarms, and does worse than the plain guess', () => {
  const alarmed = { ...soviet, inputs: { ...soviet.inputs } };
  alarmed.inputs.power = { points: [[1970, 2]] };
  alarmed.inputs.capacityHome = { points: [[1970, 1]] };
  alarmed.inputs.toleranceHome = { points: [[1970, 0]] };
  const [home] = playCase(alarmed, { ...coded, restrictions: [] }).fits;
  expect(home!.falseAlarms).toBeGreaterThan(15);
  expect(home!.baseline).toBe(1);
  expect(home!.model).toBe(home!.quiet / 25);
});
