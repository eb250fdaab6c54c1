import { describe, expect, it } from 'vitest';
import type { Judgement, JudgementAct, JudgementDetail } from '../model/evidence.ts';
import { deriveTies } from './derive-ties.ts';
import { comparable, parseEntity } from './entities.ts';
import { said } from './evidence-for-tests.ts';
import { identitiesOf, noIdentities } from './identities.ts';
import { keysTogether } from './keys-together.ts';

const made = (n: number, act: JudgementAct, target: string, detail: JudgementDetail = {}): Judgement => ({
  id: `jdg_${n}`,
  act,
  target,
  by: 'a reviewer',
  // The clock goes back all the while: what comes last is told by the order of the ledger.
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, -n)).toISOString(),
  revision: n,
  reason: null,
  ...detail,
});
const [a, b, c] = ['CN-HL/A', 'CN-HL/B', 'CN-HL/C'] as const;
const river = 'RU-AMU/Blagoveshchensk';

describe('what is held to be one', () => {
  const history = [made(1, 'merge', a, { into: b }), made(2, 'merge', b, { into: c })];

  it('goes by the name it was last given', () => {
    const held = identitiesOf(history);
    expect([a, b, c].map(held.of)).toEqual([c, c, c]);
    expect(held.namesOf(a)).toEqual([a, b, c]);
    expect(held.keyOf(`${a}~${river}`)).toBe(`${c}~${river}`);
    expect(noIdentities.namesOf(a)).toEqual([a]);
  });

  it('parts by a split or an undo, and joins again by an undo of that', () => {
    const split = [...history, made(3, 'split', b, { into: a })];
    expect(identitiesOf(split).of(a)).toBe(a);
    expect(identitiesOf(split).of(b)).toBe(c);
    expect(identitiesOf([...split, made(4, 'undo', 'jdg_3')]).of(a)).toBe(c);
    expect(identitiesOf([...history, made(3, 'undo', 'jdg_2')]).of(a)).toBe(b);
  });

  it('does not depend on the order in which judgements are read', () => {
    expect(identitiesOf([...history].reverse()).of(a)).toBe(c);
  });
});

it('finds every key that bears on the same ties, in any spelling', () => {
  const held = identitiesOf([made(1, 'merge', a, { into: b })]);
  const keys = [`${a}~${b}~${river}`, `${a}~${river}`, `${b}~${river}`];
  for (const key of keys) expect(keysTogether([key], held)).toEqual(keys);
  expect(keysTogether([`${c}~${river}`], held)).toEqual([`${c}~${river}`]);
  const body = identitiesOf([made(1, 'merge', 'body:x', { into: 'body:y' })]);
  expect(keysTogether(['body:x'], body)).toEqual(['body:x', 'body:y']);
});

it('carries joined ties along when a town of theirs turns out to be another', () => {
  const ties = [
    { type: 'twinning', key: `${a}~${river}` },
    { type: 'twinning', key: 'CN-HL~RU-AMU' },
  ] as const;
  const held = identitiesOf([made(1, 'merge', 'tie_1', { into: 'tie_2', ties }), made(2, 'merge', a, { into: b })]);
  const evidence = [said('signed', '2004', { parties: [a, river] }), said('active', '2010', { parties: [b, river] })];
  const [tie, ...more] = deriveTies(evidence, held);
  expect(more).toEqual([]);
  expect(tie).toMatchObject({ key: 'CN-HL~RU-AMU', tie: { parties: [b, river] } });
  expect(keysTogether([`${b}~${river}`], held)).toContain('CN-HL~RU-AMU');
});

it('knows what a reference names, and what cannot be one', () => {
  expect(parseEntity('body: «River  Council»')).toEqual({ kind: 'body', ref: 'body:river council' });
  expect(parseEntity('CN-HL/Heihe')?.kind).toBe('town');
  expect(parseEntity('CN-HL')).toBeNull();
  expect(parseEntity('clm_1')).toBeNull();
  expect(() => comparable(a, river)).toThrow(/two countries/);
  expect(() => comparable(a, 'body:x')).toThrow(/not the same thing/);
  expect(() => comparable(a, a)).toThrow(/already/);
});
