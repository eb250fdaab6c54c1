import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { WaitingView } from '../../brief/review-view.ts';
import { because } from './because.ts';

const item = (tie: WaitingView['tie'], doubts: WaitingView['doubts'] = []): WaitingView =>
  ({ tie, doubts }) as unknown as WaitingView;
const tie = (reviewed: boolean, pieces: number) => ({ id: 'tie_1', reviewed, pieces });

describe('why a claim comes here', () => {
  it('is told by what hangs on it', () => {
    expect(because('weight', item(tie(false, 1)))).toContain('you decide whether the tie counts');
    expect(because('weight', item(tie(false, 3)))).toContain('2 other pieces of evidence, none reviewed');
    expect(because('weight', item(tie(true, 2)))).toBe('Its tie counts already, by one other piece of evidence.');
    expect(because('weight', item(null))).toContain('not added up yet');
  });

  it('or by what speaks against it', () => {
    expect(because('doubt', item(null, ['no-date', 'hedged']))).toBe('To be doubted: it has no date, it is hedged.');
  });
});
