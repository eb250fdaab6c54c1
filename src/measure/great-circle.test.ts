import { expect, it } from 'vitest';
import { greatCircleKilometres } from './great-circle.ts';

it('the distance of Guangzhou and Yakutsk is some 4,500 km, of opposite points half the way round', () => {
  expect(greatCircleKilometres({ lat: 23.13, lon: 113.26 }, { lat: 62.03, lon: 129.73 })).toBeCloseTo(4500, -2);
  expect(greatCircleKilometres({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(Math.PI * 6371.0088, 6);
});
