import { describe, expect, it } from 'vitest';
import { partiesInOrder } from './party-order.ts';

const parties = ['CN-HL/Heihe', 'CN-JL', 'RU-AMU'];

describe('the parties of a tie', () => {
  it('are named with those of the region that is looked at first, the others by code', () => {
    expect(partiesInOrder({ type: 'twinning', parties })).toEqual(parties);
    expect(partiesInOrder({ type: 'twinning', parties }, new Set(['RU-AMU']))).toEqual([
      'RU-AMU',
      'CN-HL/Heihe',
      'CN-JL',
    ]);
    expect(partiesInOrder({ type: 'visit', parties }, new Set(['CN-HL']))).toEqual(parties);
  });
  it('are giver and taker where the type has them, whoever looks', () => {
    const given = ['RU-AMU', 'CN-HL'];
    expect(partiesInOrder({ type: 'assistance', parties: given }, new Set(['CN-HL']))).toEqual(given);
  });
});
