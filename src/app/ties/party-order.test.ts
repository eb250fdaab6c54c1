import { describe, expect, it } from 'vitest';
import { claimInOrder, partiesInOrder } from './party-order.ts';

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

describe('the parties of a claim in a list', () => {
  const claim = { type: 'visit', stage: 'signed', parties: [{ party: 'RU-AMU' }, { party: 'CN-HL' }] } as const;
  const order = (of: Parameters<typeof claimInOrder>[0]) => claimInOrder(of).parties.map(({ party }) => party);
  it('are named by code, so that claims on one pair look alike', () => {
    expect(order(claim)).toEqual(['CN-HL', 'RU-AMU']);
  });
  it('keep who gave, restricted or ended first', () => {
    expect(order({ ...claim, type: 'assistance' })).toEqual(['RU-AMU', 'CN-HL']);
    expect(order({ ...claim, type: 'restriction' })).toEqual(['RU-AMU', 'CN-HL']);
    expect(order({ ...claim, type: 'twinning', stage: 'ended' })).toEqual(['RU-AMU', 'CN-HL']);
  });
});
