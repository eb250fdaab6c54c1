import fc from 'fast-check';
import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { DocumentView } from '../../app/documents/show-document.ts';
import { draftFor, missingIn, placeOf, toSend, trimmed, wholeWords } from './draft.ts';
import { assignLanes } from './lanes.ts';

const text = '🚆 Harbin signed with Blagoveshchensk in 2004.\nIt met Harbin again.\n';
const point = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const place = (words: string, region: string, country: string) => ({
  kind: 'place',
  ...point(words),
  text: words,
  level: 'city',
  name: words,
  region,
  country,
  place: words,
  score: 1,
});
const document = {
  text,
  mentions: [
    place('Harbin', 'CN-HL', 'CN'),
    place('Blagoveshchensk', 'RU-AMU', 'RU'),
    { kind: 'date', ...point('2004'), text: '2004', edtf: '2004', timex: '2004', type: 'DATE', basis: 'stated' },
  ],
} as unknown as DocumentView;
const stretch = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a draft of a claim', () => {
  it('proposes the parties and the date of the words, or of their paragraph', () => {
    const draft = draftFor(document, stretch('Harbin signed'));
    expect(draft).toMatchObject({
      quote: 'Harbin signed',
      date: '2004',
      parties: [
        { party: 'CN-HL/Harbin', name: 'Harbin' },
        { party: 'RU-AMU/Blagoveshchensk', name: 'Blagoveshchensk' },
      ],
    });
    expect(missingIn(draft)).toBe('a type');
    expect(missingIn({ ...draft, type: 'twinning', date: '2004-13' })).toBe('a date that is one, or none');
    expect(draftFor(document, null)).toMatchObject({ quote: '', parties: [] });
  });

  it('is sent with its place in code points', () => {
    const draft = { ...draftFor(document, stretch('signed with')), type: 'agreement' };
    const sent = toSend(text, draft);
    expect([...text].slice(sent.start, sent.end).join('')).toBe('signed with');
    expect(sent).toMatchObject({ start: text.indexOf('signed') - 1, speaker: null, date: '2004' });
  });

  it.each([
    ['igned wit', 'signed with'],
    ['signed', 'signed'],
    [' signed with Blago', 'signed with Blagoveshchensk'],
    ['200', '2004'],
  ])('of the selected %j takes whole words: %j', (words, whole) => {
    const { start, end } = wholeWords(text, trimmed(text, stretch(words))!);
    expect(text.slice(start, end)).toBe(whole);
  });

  it('cuts Chinese where it was selected, and widens Russian with its stress marks', () => {
    const mixed = '黑龙江省签署 с мо́стом';
    const take = (words: string) => {
      const at = mixed.indexOf(words);
      const { start, end } = wholeWords(mixed, { start: at, end: at + words.length });
      return mixed.slice(start, end);
    };
    expect(take('龙江')).toBe('龙江');
    expect(take('мо')).toBe('мо́стом');
    expect(take('сто')).toBe('мо́стом');
  });

  it('finds words where they stand, nearest to where one was', () => {
    const first = text.indexOf('Harbin');
    const second = text.lastIndexOf('Harbin');
    expect(placeOf(text, 'Harbin', 0)).toEqual({ at: { start: first, end: first + 6 }, times: 2 });
    expect(placeOf(text, 'Harbin', second)).toEqual({ at: { start: second, end: second + 6 }, times: 2 });
    expect(placeOf(text, 'Harbine', 0)).toEqual({ at: null, times: 0 });
    expect(trimmed(text, { start: 2, end: 10 })).toEqual({ start: 3, end: 9 });
    expect(trimmed(' \n ', { start: 0, end: 3 })).toBeNull();
  });
});

describe('lanes', () => {
  it('keep apart what overlaps', () => {
    const spans = [0, 2, 5, 6].map((start) => ({ start, end: start + 4 }));
    expect(assignLanes(spans)).toEqual([0, 1, 0, 1]);
    const drawn = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(drawn, (list) => {
        const sorted = list
          .map(([start, length]) => ({ start, end: start + length }))
          .sort((a, b) => a.start - b.start);
        const lanes = assignLanes(sorted);
        for (const [i, a] of sorted.entries())
          for (const [j, b] of sorted.entries())
            if (i < j && lanes[i] === lanes[j] && (lanes[i] ?? 0) < 4) expect(b.start).toBeGreaterThanOrEqual(a.end);
      }),
    );
  });
});
