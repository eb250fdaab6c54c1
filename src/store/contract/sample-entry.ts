/** Documents with readings for the tests of ledgers: written as text and quotes, so that a person can check the spans. */

import { utf8ToBytes } from '@noble/hashes/utils.js';
import { codePointMap } from '../../model/code-points.ts';
import { type Edtf, edtfBounds } from '../../model/edtf.ts';
import type { CodedFact } from '../../model/evidence.ts';
import { contentId, documentId } from '../../model/ids.ts';
import type { PartyRef } from '../../model/place.ts';
import { type Claim, unscored } from '../../model/reading.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { DocumentEntry } from '../ports/ledger.ts';

/** A claim as a test writes it; the quote is looked up in the text. */
export interface SampleClaim {
  readonly quote: string;
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly stage: Stage;
  readonly date?: Edtf;
  readonly body?: string;
  readonly score?: number;
  readonly strict?: boolean;
  readonly carried?: readonly PartyRef[];
}

export interface SampleOptions {
  readonly reader?: string;
  readonly source?: string;
  readonly published?: Edtf;
}

/** A document of that text, read into those claims. */
export function sampleEntry(text: string, claims: readonly SampleClaim[], options: SampleOptions = {}): DocumentEntry {
  const { reader = '0.1.0', source = 'sample.txt', published } = options;
  const original = utf8ToBytes(text);
  const id = documentId(original);
  return {
    original,
    document: {
      id,
      text,
      lang: 'en',
      title: text.slice(0, 40),
      outlet: null,
      author: null,
      siteName: null,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      published: published === undefined ? null : { edtf: published, bounds: edtfBounds(published), basis: 'stated' },
      sources: [source],
      problems: [],
      origin: 'user',
    },
    reading: {
      id,
      lang: 'en',
      reader,
      gazetteer: 'sample',
      codebook: '2.0',
      published: published === undefined ? null : { edtf: published, basis: 'stated' },
      masthead: null,
      mentions: [],
      citations: [],
      claims: claims.map((claim) => sampleClaim(id, text, claim)),
      nonclaims: [],
      quotes: [],
      forecasts: [],
      problems: [],
    },
  };
}

function sampleClaim(
  document: string,
  text: string,
  { quote, type, parties, stage, date, body, ...scored }: SampleClaim,
): Claim {
  const { score, strict, carried } = { ...unscored, ...scored };
  const map = codePointMap(text);
  const at = text.indexOf(quote);
  const start = map.toCodePoint(at);
  const end = map.toCodePoint(at + quote.length);
  return {
    id: contentId('clm', document, start, end, type, parties),
    type,
    parties,
    stage,
    date: date ?? null,
    bounds: date === undefined ? null : edtfBounds(date),
    basis: date === undefined ? null : 'stated',
    fields: ['culture'],
    speaker: null,
    modality: 'fact',
    likelihood: null,
    evidence: { start, end, quote },
    citations: [],
    where: 'body',
    rule: 'en/sample',
    score,
    strict,
    carried,
    ...(body === undefined ? {} : { body }),
  };
}

/** A coded fact with one source. */
export function sampleFact(
  fact: Omit<SampleClaim, 'quote'> & { readonly statement: string; readonly address: string },
): CodedFact {
  const { type, parties, stage, date, body, statement, address } = fact;
  return {
    id: contentId('fct', fact),
    kind: 'fact',
    case: 'sample',
    type,
    parties,
    stage,
    date: date ?? null,
    bounds: date === undefined ? null : edtfBounds(date),
    precision: date === undefined ? 'unknown' : 'day',
    fields: [],
    statement,
    sources: [{ key: 's1', address }],
    confidence: 'verified',
    coder: 'test',
    codedAs: null,
    ...(body === undefined ? {} : { body }),
  };
}
