import { expect, it } from 'vitest';
import { shippedContext } from '../scripts/measures/shipped.ts';
import { fitAmongCandidates } from '../src/measure/catalogue/fit.ts';

const fitOf = (i: string, j: string) => {
  const { measurement } = fitAmongCandidates(shippedContext(2021, 0), i, j);
  return { value: measurement.value, gravity: measurement.terms.find(({ symbol }) => symbol === 'G’_ij')!.value! };
};

it('Heilongjiang and Amur Oblast are near the top by size and distance, and joined by what was built', () => {
  const { value, gravity } = fitOf('CN-HL', 'RU-AMU');
  expect(gravity).toBeGreaterThan(0.75);
  expect(value).toBeGreaterThan(0.75);
});

it('Guangdong and Sakha have no fit to show: large, but far, and nothing certain joins them', () => {
  const { value, gravity } = fitOf('CN-GD', 'RU-SA');
  expect(value).toBeNull();
  // Size outweighs distance, as docs/methods/measures/fit.md says.
  expect(gravity).toBeLessThan(fitOf('CN-HL', 'RU-AMU').gravity);
});
