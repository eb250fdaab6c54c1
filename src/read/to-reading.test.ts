import { expect, test } from 'vitest';
import { isAnchored } from '../model/code-points.ts';
import type { Claim } from '../model/reading.ts';
import type { Draft } from './draft.ts';
import { toReading } from './to-reading.ts';

const text = '😀 Heihe and Blagoveshchensk are twins (Paper, May 5).';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const claim = (over: Partial<Claim> = {}): Claim => ({
  id: '',
  type: 'twinning',
  parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
  stage: 'active',
  date: null,
  bounds: null,
  basis: null,
  fields: [],
  speaker: null,
  modality: 'fact',
  likelihood: null,
  evidence: { ...at('Heihe and Blagoveshchensk are twins'), quote: 'not carried along' },
  citations: [1],
  where: 'body',
  rule: 'en/twin',
  score: 0.88,
  strict: true,
  carried: [],
  ...over,
});
const citation = (words: string, source: string) => ({
  ...at(words),
  text: '',
  source,
  date: null,
  basis: null,
  csl: {},
});
const draft: Draft = {
  id: 'x',
  text,
  lang: 'en',
  url: null,
  title: null,
  published: { edtf: '2019', basis: 'stated' },
  masthead: null,
  blocks: [],
  sections: [],
  isOpinion: false,
  sentences: [],
  dates: [
    {
      kind: 'date',
      ...at('May 5'),
      text: '',
      edtf: '2019-05-05',
      timex: '2019-05-05',
      type: 'DATE',
      basis: 'resolved',
    },
  ],
  places: [
    {
      kind: 'place',
      ...at('Heihe'),
      text: '',
      level: 'city',
      name: 'Heihe',
      region: 'CN-HL',
      country: 'CN',
      geonames: null,
      lat: null,
      lon: null,
      score: 1,
      place: null,
    },
  ],
  people: [],
  names: [],
  citations: [citation('May 5', 'second'), citation('Paper', 'first')],
  quotes: [],
  claims: [claim()],
  nonclaims: [],
  forecasts: [],
  problems: [],
  near: null,
};
const stamps = { lang: 'en', reader: '0', gazetteer: 'g', lexicon: null };

test('spans become code points, texts are cut from the document, mentions come in order', () => {
  const reading = toReading(draft, stamps);
  expect(reading.mentions.map((m) => [m.kind, m.start, m.end, m.text])).toEqual([
    ['place', 2, 7, 'Heihe'],
    ['date', 46, 51, 'May 5'],
  ]);
  expect(reading.claims[0]!.evidence).toEqual({ start: 2, end: 37, quote: 'Heihe and Blagoveshchensk are twins' });
  expect(isAnchored(text, reading.claims[0]!.evidence)).toBe(true);
});

test('citations are put in order and claims follow them', () => {
  const reading = toReading(draft, stamps);
  expect(reading.citations.map((c) => c.source)).toEqual(['first', 'second']);
  expect(reading.claims[0]!.citations).toEqual([0]);
});

test('the id of a claim is made of document, span, type and parties, not of the rest', () => {
  const idOf = (over: Partial<Claim>, id = 'x'): string =>
    toReading({ ...draft, id, claims: [claim(over)] }, stamps).claims[0]!.id;
  expect(idOf({ stage: 'ended', rule: 'en/other', date: '2019' })).toBe(idOf({}));
  expect(idOf({ type: 'agreement' })).not.toBe(idOf({}));
  expect(idOf({}, 'y')).not.toBe(idOf({}));
});

test('the same claim twice is one, a claim without a place in the text is left out and said', () => {
  const lost = claim({ evidence: { start: 90, end: 99, quote: '' } });
  const reading = toReading({ ...draft, claims: [claim(), claim({ stage: 'ended' }), lost] }, stamps);
  expect(reading.claims.map((c) => c.stage)).toEqual(['active']);
  expect(reading.problems.map((p) => p.code)).toEqual(['unanchored']);
});

test('fields come in the order of the record', () => {
  expect(Object.keys(toReading(draft, stamps))).toEqual(
    'id lang reader gazetteer codebook published masthead mentions citations claims nonclaims quotes forecasts problems'.split(
      ' ',
    ),
  );
});
