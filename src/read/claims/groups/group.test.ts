import { expect, test } from 'vitest';
import { bareTools, handMade } from '../hand-made.ts';
import { casesOf } from '../scorer/cases.ts';
import { groupsOf } from './group.ts';
import { tiesOfGroups } from './ties-of-groups.ts';
import type { GroupModels } from './weights.ts';

/** Models by which every group acts, every member belongs to it that a feature does not rule out, and acts are told by one feature each. */
const models = (weights: Partial<Record<'group' | 'member' | 'act', Record<string, number>>>): GroupModels => ({
  bars: { group: 0.5, member: 0.5, act: 0.5, strict: 0.5 },
  group: { bias: 2, weights: new Map(Object.entries(weights.group ?? {})) },
  member: { bias: 2, weights: new Map(Object.entries(weights.member ?? {})) },
  act: { bias: -3, weights: new Map(Object.entries(weights.act ?? {})) },
});

function groups(marked: string) {
  const draft = handMade(marked, 'en');
  return groupsOf(casesOf(draft, bareTools.gazetteer)!.facts, [], draft);
}

const told = (marked: string, weights: Parameters<typeof models>[0]): readonly string[] =>
  tiesOfGroups(groups(marked), models(weights)).map(
    (t) =>
      `${t.type} ${t.sides.map((s) => s.mention.unit + (s.where === 0 ? '' : ' elsewhere')).join(' ~ ')} in ${t.sentence}`,
  );

const council =
  'Officials of {Linz=AT-4/Linz} and {Brest=BY-BR/Brest} came. {Turku=FI-19/Turku} sent a teacher. Nine resolutions were passed.';

/** By which the last sentence tells of an agreement. */
const passed = { act: { 'agreement: stands: last': 6 } };

test('the places that a text names are one group; fewer than three, or of one country, are none', () => {
  expect(groups(council).map((g) => g.members.map((m) => m.unit))).toEqual([['AT-4', 'BY-BR', 'FI-19']]);
  expect(groups('{Linz=AT-4/Linz} met {Brest=BY-BR/Brest}. It rained.')).toEqual([]);
});

test('an act is told by a sentence that names nobody, with all members as its parties', () => {
  expect(told(council, passed)).toEqual(['agreement AT-4 elsewhere ~ BY-BR elsewhere ~ FI-19 elsewhere in 2']);
});

test('two acts of a group are two ties, each at its own sentence', () => {
  expect(told(council, { act: { 'agreement: stands: last': 6, 'visit: stands: first': 5 } })).toEqual([
    'agreement AT-4 elsewhere ~ BY-BR elsewhere ~ FI-19 elsewhere in 2',
    'visit AT-4 ~ BY-BR ~ FI-19 elsewhere in 0',
  ]);
});

test('who does not belong is no party, and where fewer than three are left there is no tie', () => {
  const guests = council.replace('sent a teacher', 'and {Riga=LV-RIX/Riga} were invited as observers');
  expect(told(guests, passed)[0]).toContain('LV-RIX');
  expect(told(guests, { ...passed, member: { guests: -9 } })).toEqual([]);
});

test('a group that does nothing together has no tie', () => {
  expect(told(council, {})).toEqual([]);
  expect(told(council, { ...passed, group: { 'countries: 3': -9 } })).toEqual([]);
});
