import { expect, it } from 'vitest';
import { defaultState } from '../view-state.ts';
import { briefAddress } from './brief-address.ts';

it('asks for what the page shows', () => {
  expect(briefAddress('/regions/CN-HL', defaultState, 'pdf', 'en')).toBe('/api/v1/regions/CN-HL/brief?format=pdf');
  const state = { at: '2019-06-17', known: '2025-01-31', reviewedOnly: true };
  expect(briefAddress('/ties/tie_3f', state, 'md', 'ru')).toBe(
    '/api/v1/ties/tie_3f/brief?format=md&lang=ru&validAt=2019-06-17&knownAt=2025-01-31&reviewed=true',
  );
});
