import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { WaitingView } from '../../app/review/review-queue.ts';
import { afterDecisions, because } from './because.ts';

const item = (tie: WaitingView['tie']): WaitingView =>
  ({ tie, doubts: [], claim: { score: 0.87, strict: true } }) as unknown as WaitingView;
const tie = (reviewed: boolean, pieces: number) => ({ id: 'tie_1', reviewed, pieces });

describe('why a claim comes here', () => {
  it('is told by what hangs on it', () => {
    expect(because('weight', item(tie(false, 1)))).toContain('you decide whether the tie counts');
    expect(because('weight', item(tie(false, 3)))).toContain('2 other pieces of evidence, none reviewed');
    expect(because('weight', item(tie(true, 2)))).toBe('Its tie counts already; it has one other piece of evidence.');
    expect(because('weight', item(null))).toContain('not added up yet');
  });

  it('is told by how sure the reader is, and what a decision makes of a possible claim', () => {
    expect(because('score', item(tie(true, 2)))).toBe(
      'The reader is 87 % sure that the text says so. Its tie counts already; it has one other piece of evidence.',
    );
    const possible = { ...item(null), claim: { score: 0.41, strict: false } } as unknown as WaitingView;
    expect(because('score', possible)).toBe(
      'The reader is 41 % sure that the text says so. Accepted, it counts as a claim, and bears a tie.',
    );
  });

  it('follows what is accepted of the same tie on the page', () => {
    const other = { ...tie(false, 2), id: 'tie_2' };
    expect(afterDecisions(item(tie(false, 2)), [item(tie(false, 2))]).tie?.reviewed).toBe(true);
    expect(afterDecisions(item(tie(false, 2)), [item(other), item(null)]).tie?.reviewed).toBe(false);
  });
});
