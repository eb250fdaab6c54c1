import './i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import { disputeText, isWhollyDisputed, worldviewsText } from './disputes.ts';

const crimea = {
  code: 'UA-43',
  worldviews: [
    { country: 'UA', by: 'Ukraine, the United Nations General Assembly (resolution 68/262)' },
    { country: 'RU', by: 'Russia, since 2014' },
  ],
};
const abkhazia = {
  code: 'GE-AB',
  worldviews: [
    { country: 'GE', by: 'Georgia, the United Nations General Assembly' },
    { country: 'GE-AB', by: 'the authorities in Sukhumi, and Russia since 2008' },
  ],
};
const sakhalin = {
  code: 'RU-SAK',
  worldviews: [
    { country: 'RU', by: 'RU' },
    { country: 'JP', by: 'JP', part: 'the southern Kuril Islands' },
  ],
};

describe('a unit that more than one state claims', () => {
  it('is said to be claimed by each of them, in the order they stand in', () => {
    expect(disputeText(crimea)).toBe('Disputed: claimed by Ukraine and Russia. Amur takes no side.');
    expect(worldviewsText(crimea)).toBe(
      'Disputed: shown as Ukraine by Ukraine, the United Nations General Assembly (resolution 68/262); shown as Russia by Russia, since 2014. Amur takes no side.',
    );
  });

  it('is held for a state of its own by some', () => {
    expect(disputeText(abkhazia)).toBe(
      'Disputed: claimed by Georgia; held for a state of its own by the authorities in Sukhumi, and Russia since 2008. Amur takes no side.',
    );
  });

  it('is claimed in part, and then not hatched as a whole on the map', () => {
    expect(disputeText(sakhalin)).toBe(
      'Disputed: in part (the southern Kuril Islands) claimed by Japan. Amur takes no side.',
    );
    expect([crimea, abkhazia, sakhalin].map(isWhollyDisputed)).toEqual([true, true, false]);
  });
});
