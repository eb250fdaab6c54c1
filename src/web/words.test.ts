import { describe, expect, it } from 'vitest';
import './i18n/in-english.ts';
import { noteText, sourcesText } from './words.ts';

const counts = {
  acceptedClaims: 0,
  unreviewedClaims: 2,
  rejectedClaims: 0,
  facts: 6,
  sources: 6,
  sourcesWithUnreviewed: 8,
};

describe('the sources of a tie', () => {
  it('are those of what is counted; those of unreviewed claims stand beside them', () => {
    expect(sourcesText({ counts })).toBe('6 independent sources (8 with unreviewed)');
    expect(sourcesText({ counts: { ...counts, sources: 1, sourcesWithUnreviewed: 1 } })).toBe('1 independent source');
    expect(sourcesText({ counts: { ...counts, sources: 0, sourcesWithUnreviewed: 1 } })).toBe(
      '0 independent sources (1 with unreviewed)',
    );
  });
});

describe('a note on a reading', () => {
  it('speaks of no option of the command line', () => {
    expect(noteText({ message: 'The text states no publication date. Give it with --published.' })).toBe(
      'The text states no publication date. Where you know it, say it on the page of the document.',
    );
    const inferred =
      'The text states none; 2019-06 is inferred from the dates in it. Give it with --published where it is known.';
    expect(noteText({ message: inferred })).toMatch(/in it\. Where you know it, say it on the page of the document\.$/);
    expect(noteText({ message: 'The text is cut off.' })).toBe('The text is cut off.');
  });
});
