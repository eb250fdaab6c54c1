import { expect, it } from 'vitest';
import { bareTools, handMade } from './claims/hand-made.ts';
import { markPublication } from './publication-name.ts';

it('keeps a place of the publication’s name as part of it, and no date there', () => {
  const draft = handMade('{Baltic=macro} {Weekly=@2019} Review\n\n{Riga=LV-RIX} hosted a fair.', 'en');
  const masthead = { title: null, publication: 'Baltic Weekly Review', volume: '3', issue: '1' };
  const { places, dates } = markPublication({ ...draft, masthead }, bareTools);
  expect(places.map((p) => [p.text, p.in ?? null])).toEqual([
    ['Baltic', 'name'],
    ['Riga', null],
  ]);
  expect(dates).toEqual([]);
  const unnamed = { ...draft, masthead: null };
  expect(markPublication(unnamed, bareTools)).toBe(unnamed);
  // An office is named for its place, and speaks for it.
  const office = handMade('City of {Riga=LV-RIX}\n\nGuests came from {Tartu=EE-79}.', 'en');
  expect(markPublication(office, bareTools).places[0]).not.toHaveProperty('in');
});
