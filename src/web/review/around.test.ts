import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { ClaimView } from '../../app/review/claim-view.ts';
import type { EvidenceView } from '../../app/review/evidence-view.ts';
import type { WaitingView } from '../../app/review/review-queue.ts';
import { draftWithin, moveEdge } from '../reading/draft.ts';
import { beginningOf, endOf, inItsPlace } from './around.ts';

const claim = {
  id: 'clm_1',
  text: 'Harbin twinned with Khabarovsk',
  lang: 'en',
  document: { id: 'doc_1', title: '', start: 103, end: 133 },
  type: 'twinning',
  stage: 'signed',
  date: null,
  modality: 'fact',
  speaker: null,
  parties: [],
  why: null,
} as unknown as ClaimView;
// An emoji is one code point and two UTF-16 units: the text around begins at code point 94.
const item = { claim, before: 'A 🚆 ran. ', after: ' in 1993. It still runs.' } as unknown as WaitingView;

describe('the text around a claim', () => {
  it('is where its words are put right: places are those of the document', () => {
    const { text, draft, from } = draftWithin(item);
    expect(draft.at).toEqual({ start: 10, end: 40 });
    expect(text.slice(10, 40)).toBe(claim.text);
    // "A 🚆 ran. " is 9 code points long.
    expect(from).toBe(94);
  });

  it('moves an end by a word, and never past the other', () => {
    const { text, draft } = draftWithin(item);
    const english = { text, lang: 'en' };
    const chinese = { text: '哈尔滨与哈巴罗夫斯克结好', lang: 'zh' };
    const later = moveEdge(english, draft.at!, 'end', 1);
    expect(text.slice(later.start, later.end)).toBe('Harbin twinned with Khabarovsk in');
    const shorter = moveEdge(english, draft.at!, 'start', 1);
    expect(text.slice(shorter.start, shorter.end)).toBe('twinned with Khabarovsk');
    const earlier = moveEdge(english, draft.at!, 'start', -1);
    expect(text.slice(earlier.start, earlier.end)).toBe('ran. Harbin twinned with Khabarovsk');
    const one = { start: 10, end: 16 };
    expect(moveEdge(english, one, 'end', -1)).toEqual(one);
    expect(moveEdge(chinese, { start: 0, end: 3 }, 'end', 1).end).toBeGreaterThan(3);
  });

  it('goes with a claim in other words', () => {
    const now = {
      ...claim,
      id: 'clm_2',
      text: 'ran. Harbin twinned',
      document: { ...claim.document!, start: 98, end: 117 },
    };
    const put = inItsPlace(item, now as EvidenceView);
    expect([put.before, put.after]).toEqual(['A 🚆 ', ' with Khabarovsk in 1993. It still runs.']);
    const far = { ...now, document: { ...claim.document!, start: 5, end: 9 } };
    expect(inItsPlace(item, far as EvidenceView)).toMatchObject({ before: '', after: '' });
    expect(inItsPlace(item, claim)).toMatchObject({ before: item.before, claim: { id: 'clm_1' } });
  });

  it('is cut where a word begins or ends', () => {
    expect(endOf('one two three', 8)).toBe('…three');
    expect(endOf('one\ntwo three', 11)).toBe('…two three');
    expect(beginningOf('one two three', 9)).toBe('one two…');
  });
});
