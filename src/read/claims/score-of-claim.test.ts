import { describe, expect, it } from 'vitest';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';
import { scoreOfClaim } from './score-of-claim.ts';

describe('the score of a claim', () => {
  it('is one half at the bar and rises with the points', () => {
    expect(scoreOfClaim(2, 2)).toEqual({ score: 0.5, strict: true });
    expect(scoreOfClaim(4, 2)).toEqual({ score: 0.88, strict: true });
    expect(scoreOfClaim(1.5, 2)).toEqual({ score: 0.38, strict: false });
  });

  it('goes with the parties that only the sentence before names', () => {
    const marked =
      '{Jilin Province=CN-JL} and {Primorsky Krai=RU-PRI} became sister regions. A trade agreement between the two sides was signed a day later.';
    const { claims } = readClaims(handMade(marked, 'en'), bareTools);
    expect(claims.map(({ type, carried }) => [type, carried])).toEqual([
      ['twinning', []],
      ['agreement', ['CN-JL', 'RU-PRI']],
    ]);
  });
});
