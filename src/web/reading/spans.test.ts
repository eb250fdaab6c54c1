import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { DocumentView } from '../../app/documents/show-document.ts';
import { findCueSpans, findSpans, spansAt } from './spans.ts';

const text = '🚆 Heilongjiang signed with 阿穆尔州 in 2024.';
const at = (words: string): { start: number; end: number } => {
  const before = [...text.slice(0, text.indexOf(words))].length;
  return { start: before, end: before + [...words].length };
};
const document: DocumentView = {
  id: 'doc_1',
  title: 'A train',
  lang: 'en',
  published: null,
  outlet: null,
  author: null,
  source: null,
  asCame: null,
  said: [],
  recordedAt: '2026-11-25T00:00:00Z',
  origin: 'user',
  sources: ['a.txt'],
  claims: 1,
  unreviewed: 1,
  possible: 0,
  text,
  redactedAt: null,
  redaction: null,
  publishedBasis: null,
  mediaType: 'text/plain',
  encoding: 'utf-8',
  mentions: [
    {
      kind: 'place',
      ...at('阿穆尔州'),
      text: '阿穆尔州',
      level: 'region',
      name: 'Amur Oblast',
      region: 'RU-AMU',
      country: 'RU',
      geonames: null,
      lat: null,
      lon: null,
      score: 0.98,
      place: 'RU-AMU',
    },
    { kind: 'date', ...at('2024'), text: '2024', edtf: '2024', timex: '2024', type: 'DATE', basis: 'stated' },
  ],
  citations: [],
  quotes: [],
  forecasts: [],
  nonclaims: [],
  evidence: [
    {
      id: 'clm_1',
      kind: 'claim',
      type: 'agreement',
      parties: [],
      stage: 'signed',
      date: '2024',
      bounds: null,
      published: null,
      recordedAt: '2026-11-02T09:00:00Z',
      modality: 'fact',
      likelihood: null,
      speaker: null,
      fields: [],
      review: 'unreviewed',
      text: 'Heilongjiang signed with 阿穆尔州 in 2024.',
      lang: 'en',
      document: {
        id: 'doc_1',
        title: 'A train',
        outlet: null,
        author: null,
        ...at('Heilongjiang signed with 阿穆尔州 in 2024.'),
      },
      sources: [],
      where: 'body',
      rule: 'en/signed-with',
      confidence: null,
      restsOn: null,
      acted: null,
      note: null,
      credibility: null,
      score: 0.9,
      strict: true,
      carried: [],
      asRead: null,
      preferred: false,
      person: null,
      judgements: [],
      inForce: [],
      decision: null,
      why: null,
      body: null,
      mayBe: [],
    },
  ],
  problems: [],
  reader: '0',
  gazetteer: '0',
  codebook: '2.0',
  lexicon: '1.0',
};

describe('spans of a document', () => {
  it('stand in UTF-16 where the words stand, after characters beyond the basic plane', () => {
    const spans = findSpans(document);
    expect(spans.map((s) => [s.kind, text.slice(s.start, s.end)])).toEqual([
      ['claim', 'Heilongjiang signed with 阿穆尔州 in 2024.'],
      ['place', '阿穆尔州'],
      ['date', '2024'],
    ]);
    expect(spans[1]?.says).toBe('Region: Amur Oblast · RU-AMU · Russia · surety 98 %');
  });

  it('are found by index, the shortest first', () => {
    const spans = findSpans(document);
    expect(spansAt(spans, text.indexOf('穆')).map((s) => s.kind)).toEqual(['place', 'claim']);
    expect(spansAt(spans, 0)).toEqual([]);
  });
});

describe('findCueSpans', () => {
  it('gives the words behind a claim in UTF-16, with the name of what each did', () => {
    const text = '😀 Heihe signed';
    const cue = { start: 2, end: 7, text: 'Heihe', value: 'CN-HL/Heihe', found: 'clause' } as const;
    const spans = findCueSpans(text, { cues: [{ ...cue, role: 'party' }], points: {}, bar: 2 });
    expect(spans).toEqual([{ start: 3, end: 8, kind: 'cue', name: 'party' }]);
    expect(text.slice(spans[0]!.start, spans[0]!.end)).toBe('Heihe');
  });
});
