/** Each query of the registry runs; each list has a total order; none asks the server for time, chance or settings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { migrations } from '../migrations.ts';
import { type SchemaForTests, schemaForTests } from '../server/servers-for-tests.ts';
import type { BoundQuery } from './named-parameters.ts';
import { hostOf } from './outlets.ts';
import { erasing, notes } from './redaction.ts';
import { registry } from './registry.ts';
import { type TieFilters, tieLists } from './tie-lists.ts';

/** Foreign keys of the schema. */
const references = migrations.flatMap(({ statements }) => statements.join().match(/FOREIGN KEY/g) ?? []).length;

let schema: SchemaForTests;
let database: Database;
const now = '2026-01-01T00:00:00.000Z';

beforeAll(async () => {
  schema = await schemaForTests(now);
  database = schema.database;
});
afterAll(() => schema.remove());

const claim = {
  claim_id: 'clm_1',
  type: 'visit',
  parties: ['CN-HL', 'RU-AMU'],
  span_start: 0,
  span_end: 4,
  quote: 'Text',
  tie_key: 'CN-HL~RU-AMU',
  stage: 'signed',
  fields: [],
  modality: 'fact',
  citations: [0],
  place: 'body',
  rule: 'en/x',
  strict: true,
  carried: [],
};
const tie = {
  tie_id: 'tie_1',
  tie_key: 'CN-HL~RU-AMU',
  type: 'visit',
  standing: false,
  reviewed: false,
  parties: ['CN-HL', 'RU-AMU'],
  units: ['CN-HL', 'RU-AMU'],
  pairs: ['CN-HL~RU-AMU'],
  also_named: [],
  counts: { sourcesWithUnreviewed: 1 },
  ...{
    stage_from: ['2020-01-01'],
    stages: ['signed'],
    milestones: [null],
    sure: [true],
    since: ['2020'],
    last_news: '2020',
    news_day: '2020-12-31',
  },
  ...{ spell_from: ['2020-01-01'], spell_to: ['infinity'], spell_how: ['certain'] },
  facts: ['fct_1'],
  contested: false,
  evidence: ['clm_1'],
  record: {},
  rules: '1',
};
/** Every query on lists of ties, as it is made for some filters. */
const listsOf = (filters: TieFilters) =>
  ({
    page: tieLists.page(filters, {
      ...{ words: '[]', sort: { column: 'parties', descending: true }, limit: 10, after: 0 },
      ...{ joined: ['CN-HL~RU-AMU'], ranks: [1] },
    }),
    count: tieLists.count(filters, { words: '[]' }),
    names: tieLists.names(filters.past),
    pairs: tieLists.pairs(filters, { inForce: true }),
    totals: tieLists.totals(filters, '2019-01-01', { pairs: ['CN-HL~RU-AMU', 'CN-HL~JP-01'], inForce: true }),
    units: tieLists.units(filters),
    years: tieLists.years(filters, 2026),
    ofCase: tieLists.ofCase(filters.past, 'soviet-bloc'),
  }) satisfies Record<keyof typeof tieLists, BoundQuery>;
const day = '2026-01-01';
const everyFilter = {
  ...{ past: JSON.stringify([tie]), reviewed: true, types: ['visit'], unit: 'CN-HL', pair: 'CN-HL~RU-AMU' },
  ...{ caseId: 'soviet-bloc', ids: ['tie_1'], unbegun: true, newsFrom: '2020-01-01', newsTo: day },
  window: { windowStart: '2020-01-01', windowEnd: 'infinity' },
} as const;
const lists = listsOf({ day, unbegun: true });
/** How many rows they give, where it is not one. */
const listed: Readonly<Record<string, number>> = { 'tie-lists.units': 2, 'tie-lists.years': 7 };
const queries = [...registry, ...Object.values(lists)];
const pair = {
  document_id: 'doc_1',
  other_id: 'doc_2',
  relation: 'copy',
  later_id: 'doc_2',
  shared: 9,
  resemblance: 0.9,
  within_other: 1,
  other_within: 0.9,
  revision: 1,
};
const stamps = { revision: 1, recorded_at: now, recorded_by: 'me' };
const copied = {
  document_id: 'doc_9',
  text_hash: 'x',
  text: 'Text',
  lang: 'en',
  title: 't',
  media_type: 'text/plain',
  problems: [],
  origin: 'user',
  bytes: '',
  ...stamps,
};
const part = { document_id: 'doc_1', part: 0, span_start: 0, span_end: 4, title: 't', body: 'text', revision: 1 };
const sketch = { document_id: 'doc_1', prints: [1, 2], shingles: 9, revision: 1 };
const facet = {
  document_id: 'doc_1',
  reading_id: 'rdg_1',
  lang: 'en',
  published_from: '2019-01-01',
  published_to: null,
  units: ['RU-AMU'],
  revision: 1,
};
const figure = {
  observation_id: 'obs_1',
  indicator: 'population',
  region: 'RU-SA',
  year: 2020,
  value: 972,
  unit: 'thousand persons',
  source_label: 'a yearbook',
};
const candidate = {
  candidate_id: 'sam_1',
  kind: 'person',
  a_ref: 'person:A',
  b_ref: 'person:B',
  a_label: 'A',
  b_label: 'B',
  score: 0.9,
  sure: true,
  reasons: [],
  state: 'open',
  reopened: false,
};
const keys = ['CN-HL~RU-AMU'];
const fact = { fact_id: 'fct_1', tie_key: keys[0], case_id: 'soviet-bloc', record: {} };
const revision = {
  record_id: 'fct_1',
  revision_id: 'rev_1',
  content_id: 'fct_2',
  tie_key: keys[0],
  case_id: null,
  date_from: null,
  record: {},
};
const event = { event_id: 'evt_1', case_id: 'x', date_from: '0499-01-01 BC', record: {} };

const jobs = [1, 2, 3].map((n) => ({ job_id: `job_${n}`, document_id: `doc_${n}`, task: { kind: 'add' } }));

/** How many rows of the samples a redaction erases, where that is not one, and how many notes it reads. */
const erased: Readonly<Record<string, number>> = { 'redaction.jobs': 0 };
const noted: Readonly<Record<string, number>> = {
  'redaction.judgements-detail-read': 1,
  'redaction.annotations-record-read': 1,
  'redaction.forecasts-record-read': 1,
};

/** Parameters, in the order in which the queries may build on each other; the number is of rows they give or change. */
const samples: Readonly<Record<string, readonly [readonly unknown[], number]>> = {
  'schema.applied': [[], migrations.length],
  'schema.lock': [[], 1],
  'schema.note-applied': [[99, 'sample', 'hash', now], 0],
  'schema.foreign-keys': [[], references],
  'schema.may-write': [[], 1],
  'schema.may-try': [[], 1],
  'schema.server': [[], 1],
  // Whatever is recorded has a revision: all of this is one transaction.
  'order.raise': [[now, 'me'], 1],
  'order.count': [[], 0],
  'order.head': [[], 1],
  'order.known': [[now], 1],
  'documents.insert': [
    [
      'doc_1',
      'hash',
      'Text',
      'en',
      'T',
      'text/plain',
      null,
      '2019',
      '2019-01-01',
      '2019-12-31',
      'stated',
      '[]',
      'user',
      'Herald',
      null,
      null,
      now,
      'me',
      Buffer.from('Text'),
      JSON.stringify([{ source_id: 's', source: 'a.txt' }]),
      'rdg_1',
      '1',
      '1',
      '1',
      '{}',
    ],
    1,
  ],
  'readings.insert': [
    [
      'doc_1',
      'rdg_1',
      '1',
      '1',
      '1',
      '{}',
      now,
      'me',
      JSON.stringify([{ source_id: 's', source: 'a.txt' }]),
      ['b.txt'],
    ],
    1,
  ],
  'sources.insert': [['doc_1', JSON.stringify([{ source_id: 's', source: 'a.txt' }]), now, 'me'], 1],
  'documents.lock': [['doc_1'], 1],
  'documents.one': [[now, 'doc_1'], 1],
  'documents.beginning-with': [['doc_', 10, ''], 1],
  'documents.headings': [[['doc_1'], now], 1],
  'documents.original': [['doc_1'], 1],
  'documents.sources': [[now, ['doc_1']], 1],
  'documents.page': [[now, 10, null], 1],
  'readings.claims-found': [[['doc_1']], 1],
  'readings.newest-and-held': [['doc_1', 'rdg_1'], 1],
  'readings.newest': [[now, 'doc_1'], 1],
  'readings.newest-by-model': [[now, 'doc_1'], 0],
  'documents.due-by-model': [['', 'model:x 1', 10], 1],
  'claims.insert': [
    ['doc_1', JSON.stringify([claim, { ...claim, claim_id: 'clm_2', quote: 'Tex' }]), now, 'me', 'rdg_1'],
    1,
  ],
  'claim-readings.close-superseded': [['doc_1'], 0],
  'documents.due': [['', '2', '1', '1', '{"en":"1"}', 10], 1],
  'documents.count-due': [['', '1', '1', '1', '{}'], 1],
  'documents.decided-and-reread': [['', 10], 0],
  'claim-readings.of-documents': [[['doc_1']], 1],
  'facts.insert': [[JSON.stringify([fact]), now, 'me'], 1],
  'case-events.insert': [[JSON.stringify([event]), now, 'me'], 1],
  'judgements.insert': [
    ['jdg_1', 'edit', 'clm_1', 'clm_1', null, '{"edit":{"parties":["CN-HL"]}}', null, 'CN-HL~RU-AMU', now, 'me'],
    0,
  ],
  'judgements.target': [['clm_1'], 1],
  'judgements.on': [[['clm_1'], now], 1],
  'judgements.all': [[now], 1],
  'judgements.newest': [[now, 10], 1],
  'claims.of-documents': [[['doc_1'], now], 1],
  'claims.by-key': [[keys, now], 1],
  'readings.citations': [[['doc_1'], ['rdg_1']], 1],
  'claims.by-id': [[['clm_1'], now], 1],
  'claims.all': [[null, now], 1],
  'revisions.insert': [[JSON.stringify([revision]), now, 'me'], 1],
  'facts.cases': [[now], 1],
  'revisions.facts-of-case': [['x'], 0],
  'revisions.events-of-case': [['x'], 1],
  'revisions.keys-of-facts': [[['fct_1']], 1],
  'revisions.of': [[['fct_1'], now], 1],
  'evidence.earliest': [[['clm_1'], now, 10], 1],
  'facts.by-key': [[keys, now], 1],
  'facts.by-id': [[['fct_1'], now], 1],
  'facts.all': [[null, now], 1],
  'facts.of-case': [['soviet-bloc', now], 1],
  'case-events.list': [[now, null], 1],
  'ties.keys-of-documents': [[['doc_1']], 1],
  'ties.keys-of-claim': [['doc_1', 'clm_1'], 1],
  'judgements.keys-of-edits': [['doc_1'], 1],
  'ties.keys-naming': [[['CN-HL']], 1],
  'history.document': [['doc_1', now], 1],
  'history.sources': [['doc_1', now], 1],
  'history.sources-withdrawn': [['doc_1', now], 0],
  'history.readings': [['doc_1', now], 1],
  'history.claim-ids': [['doc_1', now], 1],
  'history.claims': [[['clm_1'], now], 1],
  'history.claim-readings': [[['clm_1'], now, ['doc_1']], 1],
  'history.facts': [[['fct_1'], now], 1],
  'history.event': [['evt_1', now], 1],
  'history.judgements': [[['clm_1'], now], 1],
  'codings.insert': [['doc_1', 'cod_1', 'me', '1', '[]', now, 'me'], 1],
  'codings.newest': [[now, null], 1],
  'codings.last': [['doc_1', 'me'], 1],
  'visits.first': [['me', now], 1],
  'visits.held': [['me'], 1],
  'visits.sign': [['me', null, now], 1],
  'codebooks.insert': [['1', '{}', now, 'me'], 0],
  'codebooks.all': [[], 1],
  'observations.insert': [[JSON.stringify([figure]), now, 'me'], 1],
  'observations.list': [[now, null, null], 1],
  'forecasts.insert': [['fcs_1', 'fcv_1', '', false, '{"forecast":{"statement":"x"}}', now, 'me'], 1],
  'forecasts.insert-resolution': [['fcs_1', 'fcr_1', '', 'fcv_1', 'yes', '{}', now, 'me'], 1],
  'forecasts.versions': [[now, null], 1],
  'forecasts.resolutions': [[now, 'fcs_1'], 1],
  'claims.decided': [[null, now], 1],
  'ties.all-keys': [[], 1],
  'tie-queue.enqueue': [[keys, 'x'], 0],
  'tie-queue.waiting': [['', 10], 1],
  'tie-queue.count': [[], 1],
  'tie-locks.make': [[keys], 0],
  'tie-queue.take': [[keys], 1],
  'ties.write': [[keys, JSON.stringify([tie]), now], 0],
  'ties.key-of': [['tie_1'], 1],
  'ties.some': [[['tie_1', 'tie_2']], 1],
  'ties.named': [[['visit'], keys, 5], 0],
  'ties.steps': [[['tie_1', 'tie_2']], 1],
  'ties.reviewed': [[['CN-HL', 'RU-AMU']], 0],
  'ties.borne-by-documents': [[['doc_1'], keys], 1],
  'ties.rules-held': [[], 1],
  'review.score': [
    [null, 'CN-HL', 'CN-HL~RU-AMU', 'tie_1', null, ['site:a.example'], false, true, 9, '[-90,"",0,""]', 700, null],
    0,
  ],
  'review.weight': [[['visit'], 'CN-HL', null, null, 'en', null, false, false, 9, null, 700, null], 0],
  'review.newest': [
    [null, null, 'CN-HL~RU-AMU', 'tie_1', null, null, true, false, 9, '[2147483647,"",0,""]', 700, null],
    0,
  ],
  'review.oldest': [[null, null, null, null, null, null, true, false, 9, null, 700, ['rules']], 0],
  'review.agreement': [[null, null, null, null, null, null, false, false, 9, null, 700, ['both', 'model']], 0],
  'review.count': [[null, null, null, null, null, ['site:a.example'], false, false, 9, null], 1],
  'review.count-by-weight': [[null, null, null, null, null, null, false, false, 9, null], 1],
  ...Object.fromEntries(Object.values(lists).map(({ name, parameters }) => [name, [parameters, listed[name] ?? 1]])),
  'tie-lists.case-held': [['soviet-bloc'], 1],
  'tie-lists.shipped': [[['tie_none']], 0],
  'search-queue.documents': [[['doc_1']], 1],
  'search-queue.readings': [[['doc_1']], 1],
  'search-queue.count': [[], 1],
  'search-queue.take': [[['doc_1']], 1],
  'search-queue.take-some': [[10], 0],
  'search.insert': [[JSON.stringify([part]), JSON.stringify([sketch]), JSON.stringify([facet]), ['doc_1']], 0],
  'search.close-superseded': [[['doc_1']], 0],
  'search.again': [['doc_9'], 0],
  'search.ranked': [["'text'", now, 20], 1],
  'search.ranked-within': [["'text'", now, 20, 'en', '2018-01-01', '2020-01-01', ['RU-AMU']], 1],
  'search.shown': [[now, "'text'", ['doc_1']], 1],
  'search.stems': [[['the', 'texts']], 2],
  'likeness-queue.count': [[], 1],
  'likeness-queue.take': [[['doc_1']], 1],
  'likeness-queue.take-some': [[10], 0],
  'likeness.documents': [[['doc_1']], 1],
  'likeness.sharing': [[['doc_1'], 10, 2000, false], 0],
  'likeness.frequent': [['doc_1', 0], 2],
  'likeness.note-common': [[[1, 2]], 0],
  'likeness.insert-pairs': [[JSON.stringify([pair]), ['doc_1']], 0],
  'likeness.known': [[['doc_1', 'doc_2'], now], 3],
  'annotations.insert': [['itm_1', 'v1', 'item', 'doc_1', '{"text":"x"}', now, 'me'], 0],
  'annotations.all': [[['item'], now], 1],
  'annotations.count': [[['item', 'place']], 1],
  'annotations.one': [['itm_1', now], 1],
  'annotations.about': [[['doc_1'], now], 1],
  'records.between': [['doc_0', 'doc_2', 10], 1],
  'records.summaries': [[['doc_1'], ['clm_1'], ['fct_1'], [], [], [], [], ['itm_1'], ['fcs_1']], 5],
  'outlets.documents': [[now, JSON.stringify([{ document_id: 'doc_1', outlet: 'Herald' }])], 1],
  'outlets.facts': [[now], 0],
  'outlets.name-sites': [[['doc_1']], 0],
  'outlets.sites': [[now], 0],
  'outlets.printed': [[], 1],
  'outlets.described': [[now], 0],
  'outlets.grades': [[now], 0],
  'outlets.contested-keys': [[['site:a.b']], 0],
  'outlets.keys-resting': [[['site:a.b', 'name:Herald', 'doc_1', '-doc_2']], 1],
  'likeness.pairs': [[now, 10], 1],
  'people.insert': [['per_1', 'anna', now, 'me'], 1],
  'people.change': [['per_1', 1, 'coder', true, now, 'me'], 1],
  'people.list': [[null], 1],
  'tokens.insert': [['tok_1', 'per_1', 'laptop', 'hash', now, now, 'me'], 0],
  'tokens.note-use': [['tok_1', '2026-01-01'], 0],
  'tokens.list': [[], 1],
  'tokens.revoke': [['tok_1', now, 'me'], 1],
  'tokens.holder': [['tok_1'], 1],
  'sessions.begin': [['hash', 'tok_1', now, now], 0],
  'sessions.holder': [['hash'], 1],
  'sessions.end': [['hash', now], 0],
  'sessions.end-of-person': [['per_1', now], 0],
  'sessions.clear': [[now], 0],
  'trail.insert': [['p', 0, now, 'anna', 'judge', null, 'done', 'command', 'here', '{}'], 0],
  'trail.list': [['anna', 'judge', null, now, 10], 1],
  'jobs.enqueue': [[JSON.stringify(jobs), ['job_1'], [Buffer.from('Text')], now, 'me'], 3],
  'jobs.states': [[['job_1']], 1],
  'jobs.be-at-work': [['x'], 1],
  'jobs.take': [[now, 'w'], 1],
  'jobs.fail': [['job_1', 'w', '[{"message":"x"}]', null, now], 1],
  'jobs.retry': [['job_1', now], 1],
  'jobs.finish': [['job_1', 'w', '{}', now], 0],
  'jobs.counts': [[now], 1],
  'jobs.list': [[null, 2], 2],
  'jobs.one': [['job_1'], 1],
  'jobs.open': [[], 1],
  'jobs.drop': [['job_1', 'no use', now, 'me'], 1],
  'jobs.clear': [[], 1],
  'imports.begin': [['imp_1', 'a.csv', 'h', 9, '{}', now, 'me'], 1],
  'imports.note': [['imp_1', 2, '{}', true, now, 'me'], 0],
  'imports.of-file': [['h'], 1],
  'imports.newest': [[5], 1],
  'imports.steps': [[['imp_1']], 1],
  'same.lock': [[], 0],
  'same.mark': [[], 0],
  'same.count-since': [[10], 1],
  'same.waiting': [['', 10], 1],
  'same.waiting-facts': [[], 2],
  'same.see': [[['doc_1'], ['rdg_1']], 0],
  'same.people': [[['doc_1'], ['rdg_1']], 0],
  'same.claims-of-documents': [[['doc_1']], 1],
  'same.claims-on-keys': [[keys], 1],
  'same.pairs-with': [[['doc_1']], 1],
  'same.pairs-among': [[['doc_1', 'doc_2']], 1],
  'same.titles': [[['doc_1']], 1],
  'same.ties-beside': [[['visit'], keys], 0],
  'same.put-names': [
    [
      JSON.stringify([
        { name_id: 'person:A', kind: 'person', kept: ['k'], profile: {} },
        { name_id: 'person:B', kind: 'person', kept: ['k'], profile: {} },
      ]),
    ],
    0,
  ],
  'same.names': [[['person:A']], 1],
  'same.sharing': [[JSON.stringify([{ name_id: 'person:A', kind: 'person', sought: ['k'] }]), 5], 1],
  'same.put': [[JSON.stringify([candidate])], 0],
  'same.list': [['open', 2, '', 10], 1],
  'same.list-of-kind': [['open', 2, '', 10, 'person'], 1],
  'same.beginning-with': [['sam_', 10], 1],
  'same.counts': [[['person'], 0.9, 10], 1],
  'same.among': [[['person:A', 'person:B']], 1],
  'same.settle': [[JSON.stringify([{ candidate_id: 'sam_1', state: 'open', reopened: true }])], 0],
  'same.drop-claims': [[['doc_1']], 0],
  'same.drop-ties': [[], 0],
  'same.drop': [[['sam_1']], 0],
  'same.forget-names': [[], 0],
  'same.forget-candidates': [[], 0],
  'same.forget-seen': [[], 0],
  'bulk.stage-documents': [[], 0],
  'bulk.stage-sources': [[], 0],
  'bulk.stage-readings': [[], 0],
  'bulk.stage-claims': [[], 0],
  'bulk.stage-facts': [[], 0],
  'bulk.stage-events': [[], 0],
  // Nothing is staged: bulk.test.ts has what comes of it.
  'bulk.held': [[], 0],
  'bulk.unstage-documents': [[['doc_1']], 0],
  'bulk.unstage-sources': [[['doc_1']], 0],
  'bulk.unstage-readings': [[['doc_1']], 0],
  'bulk.unstage-claims': [[['doc_1']], 0],
  'bulk.documents': [[now, 'me'], 0],
  'bulk.originals': [[], 0],
  'bulk.sources': [[now, 'me'], 0],
  'bulk.readings': [[now, 'me'], 0],
  'bulk.claims': [[now, 'me'], 1],
  'bulk.unanchored': [[], 0],
  'bulk.close-superseded': [[['doc_1']], 0],
  'bulk.facts': [[now, 'me', 'fct_0'], 0],
  'bulk.events': [[now, 'me'], 0],
  'bulk.note-part': [['run', 0, '{}', now, 'me'], 0],
  'bulk.part': [['run', 0], 1],
  'bulk.parts': [['run'], 1],
  'copy.sizes': [[1, '', 5], 1],
  'copy.documents': [[1, ['doc_1']], 1],
  'copy.sources': [[1, ['doc_1']], 1],
  'copy.sources-withdrawn': [[1, ['doc_1']], 0],
  'copy.readings': [[1, ['doc_1']], 1],
  'copy.claims': [[1, ['doc_1']], 1],
  'copy.codebooks': [[now, '', 5], 1],
  'copy.facts': [[1, '', 5], 1],
  'copy.revisions': [[1, '', 5], 1],
  'copy.events': [[1, '', 5], 1],
  'copy.observations': [[1, '', 5], 1],
  'copy.forecasts': [[1, '', 5], 1],
  'copy.resolutions': [[1, '', 5], 1],
  'copy.codings': [[1, '', 5], 1],
  'copy.annotations': [[1, '', 5], 1],
  'copy.judgements': [[1, '', 5], 1],
  'copy.anything': [[], 1],
  'copy.people': [[now, '', 5], 1],
  'copy.person-changes': [[now, ['per_1']], 1],
  'copy.imports': [[now, '', 5], 1],
  'copy.import-steps': [[now, ['imp_1']], 1],
  'copy.redactions': [[1, '', 5], 0],
  'copy.commits': [[1, 0, 5], 1],
  'copy.put-commits': [[JSON.stringify([{ revision: 2, recorded_at: now, recorded_by: 'me' }])], 0],
  'copy.count-commits': [[], 0],
  'copy.put-codebooks': [[JSON.stringify([{ version: '2', record: {}, ...stamps }])], 0],
  'copy.put-documents': [[JSON.stringify([copied])], 0],
  'copy.put-sources': [[JSON.stringify([{ document_id: 'doc_9', source_id: 's', source: 'a', ...stamps }])], 0],
  'copy.put-sources-withdrawn': [[JSON.stringify([{ document_id: 'doc_9', source_id: 's', ...stamps }])], 0],
  'copy.put-readings': [
    [
      JSON.stringify([
        {
          document_id: 'doc_9',
          reading_id: 'rdg_9',
          reader: '1',
          gazetteer: '1',
          codebook: '1',
          record: {},
          ...stamps,
        },
      ]),
    ],
    0,
  ],
  'copy.put-claims': [[JSON.stringify([{ ...claim, document_id: 'doc_9', ...stamps }])], 1],
  'copy.put-claim-readings': [
    [JSON.stringify([{ ...claim, document_id: 'doc_9', reading_id: 'rdg_9', ...stamps }])],
    0,
  ],
  'copy.close-superseded': [[['doc_9']], 0],
  'copy.put-facts': [[JSON.stringify([{ ...fact, fact_id: 'fct_9', ...stamps }])], 0],
  'copy.put-revisions': [[JSON.stringify([{ ...revision, revision_id: 'rev_9', ...stamps }])], 0],
  'copy.put-events': [[JSON.stringify([{ ...event, event_id: 'evt_9', ...stamps }])], 0],
  'copy.put-observations': [
    [
      JSON.stringify([
        {
          observation_id: 'obs_9',
          indicator: 'population',
          region: 'RU-SA',
          year: 2023,
          value: 1,
          unit: 'persons',
          source_label: 'x',
          ...stamps,
        },
      ]),
    ],
    0,
  ],
  'copy.put-forecasts': [
    [
      JSON.stringify([
        { forecast_id: 'fcs_9', version_id: 'fcv_9', after_id: '', withdrawn: false, record: {}, ...stamps },
      ]),
    ],
    0,
  ],
  'copy.put-resolutions': [
    [
      JSON.stringify([
        {
          forecast_id: 'fcs_9',
          resolution_id: 'fcr_9',
          after_id: '',
          version_id: 'fcv_9',
          outcome: 'no',
          record: {},
          ...stamps,
        },
      ]),
    ],
    0,
  ],
  'copy.put-codings': [
    [JSON.stringify([{ document_id: 'doc_9', coding_id: 'cod_9', coder: 'me', codebook: '1', claims: [], ...stamps }])],
    0,
  ],
  'copy.put-annotations': [
    [
      JSON.stringify([
        { annotation_id: 'ann_9', version_id: 'v9', kind: 'item', about: 'doc_9', record: {}, ...stamps },
      ]),
    ],
    0,
  ],
  'copy.put-judgements': [
    [JSON.stringify([{ judgement_id: 'jdg_9', act: 'accept', target: 'clm_1', subject: 'clm_1', ...stamps }])],
    0,
  ],
  'copy.put-people': [[JSON.stringify([{ person_id: 'per_9', name: 'Ann', ...stamps }])], 0],
  'copy.put-person-changes': [
    [JSON.stringify([{ person_id: 'per_9', seq: 1, role: 'coder', active: true, ...stamps }])],
    0,
  ],
  'copy.put-imports': [
    [JSON.stringify([{ run_id: 'imp_9', file: 'a', content_hash: 'h', bytes: 1, how: {}, ...stamps }])],
    0,
  ],
  'copy.put-import-steps': [[JSON.stringify([{ run_id: 'imp_9', rows: 1, finished: true, step: {}, ...stamps }])], 0],
  'copy.put-redactions': [
    [JSON.stringify([{ document_id: 'doc_9', redaction_id: 'red_9', reason: 'x', sources: false, ...stamps }])],
    0,
  ],
  'redaction.insert': [['doc_1', 'red_1', 'order', false, now, 'me'], 0],
  'redaction.list': [[null, now], 2],
  'redaction.left': [[['doc_1']], 0],
  'audit.counts': [[], 1],
  'audit.wrong-order': [[20], 0],
  'audit.next-documents': [['', 10], 2],
  'audit.wrong-quotes': [[['doc_1']], 0],
  'audit.wrong-commits': [[5], 1],
  'audit.wrong-documents': [[['doc_1']], 2],
  'redaction.lock': [['doc_1'], 1],
  'redaction.search-queue': [['doc_1'], 0],
  'redaction.likeness-queue': [['doc_1'], 0],
  ...Object.fromEntries(Object.values(erasing).map(({ name }) => [name, [['doc_1', now], erased[name] ?? 1]])),
  'redaction.sources': [['doc_1'], 1],
  'redaction.outlets': [['doc_1'], 0],
  'redaction.task-sources': [['doc_1'], 0],
  ...Object.fromEntries(
    notes.flatMap(({ read, write, json }) => [
      [read.name, [['', 10], noted[read.name] ?? 0]],
      [write.name, [['none', json ? '{}' : ''], 0]],
    ]),
  ),
};

/** Writes that begin with WITH. */
const writes = new Set([
  'search.insert',
  'search.again',
  'outlets.name-sites',
  'likeness.insert-pairs',
  'ties.write',
  'jobs.take',
  'copy.put-documents',
  'copy.put-commits',
]);

/** Queries that give one row at most, or none. */
const single = new Set([
  'annotations.count',
  'tie-lists.case-held',
  'tie-lists.count',
  'tie-lists.totals',
  'ties.key-of',
  'jobs.be-at-work',
  'copy.anything',
  'order.raise',
  'order.head',
  'order.known',
  'schema.lock',
  'schema.server',
  'schema.may-try',
  'schema.may-write',
  'documents.insert',
  'readings.insert',
  'sources.insert',
  'documents.lock',
  'visits.held',
  'redaction.lock',
  'documents.one',
  'documents.original',
  'audit.counts',
  'documents.count-due',
  'jobs.counts',
  'jobs.one',
  'tokens.holder',
  'sessions.holder',
  'search-queue.count',
  'bulk.claims',
  'bulk.part',
  'likeness-queue.count',
  'tie-queue.count',
  'same.count-since',
  'review.count',
  'review.count-by-weight',
]);

describe('the registry of queries', () => {
  it('has a sample for each query, and each name once', () => {
    const names = queries.map(({ name }) => name);
    expect([...names].sort()).toEqual(Object.keys(samples).sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('runs', async () => {
    const byName = new Map(queries.map((query) => [query.name, query]));
    const given: Record<string, number> = {};
    await database.transaction(async (session) => {
      for (const [name, [parameters]] of Object.entries(samples))
        given[name] = (await session.run(byName.get(name)!, parameters)).length;
    });
    const expected = Object.fromEntries(Object.entries(samples).map(([name, [, rows]]) => [name, rows]));
    expect(given).toEqual(expected);
  });

  it('runs on lists of ties with no filter, with each and with all', async () => {
    const { window, ...alone } = everyFilter;
    const each = [window, ...Object.entries(alone).map(([name, value]) => ({ [name]: value }))];
    await database.transaction(async (session) => {
      for (const filters of [{}, ...each, { ...alone, ...window }])
        for (const query of Object.values(listsOf({ day, ...filters })))
          expect(await session.run(query, query.parameters), query.name).toBeInstanceOf(Array);
    });
  });

  it('looks for hosts by the very words of their index', () => {
    expect(migrations.flatMap(({ statements }) => statements).join()).toContain(`'site:' || ${hostOf('source')}`);
  });

  it('orders every list to the last row', () => {
    const unordered = queries.filter(({ name, sql }) => {
      const lists = /^\s*(SELECT|WITH[\s\S]*\)\s+SELECT)\b/.test(sql) && !single.has(name) && !writes.has(name);
      // The last column of the order tells rows apart: an id, or what DISTINCT was asked for.
      return (
        lists &&
        !/ORDER BY [^()]*\b(\w+_id|version|tie_key|rules|word|part|relname|conname|nspname|hash|seq|kind|print|year|sides|unit|body|revision|site|sites|outlet|printed)( COLLATE "C")?( DESC)?(\s+LIMIT (\$\d+|1)( OFFSET \$\d+)?| FOR UPDATE| FOR NO KEY UPDATE)?\s*$/.test(
          sql,
        )
      );
    });
    expect(unordered.map(({ name }) => name)).toEqual([]);
  });

  it('changes records, or takes them away, by redaction alone', () => {
    // What stands beside records: worked out from them, waiting to be, or passing.
    const others = new Set([
      'commits',
      'ties',
      'jobs',
      'sessions',
      'token_uses',
      'visits',
      'document_facets',
      'document_words',
      'outlet_sites',
    ]);
    const changing = queries.flatMap(({ name, sql }) =>
      [...sql.matchAll(/(?:UPDATE|DELETE FROM) amur\.(\w+)/g)].flatMap(([, table = '']) => {
        const closes = table === 'claim_readings' && sql.includes('SET superseded_in = (SELECT');
        return others.has(table) ||
          table.startsWith('same_') ||
          table.endsWith('_queue') ||
          table.endsWith('_locks') ||
          closes
          ? []
          : [name];
      }),
    );
    expect(changing.length).toBeGreaterThan(8);
    expect(changing.filter((name) => !name.startsWith('redaction.'))).toEqual([]);
  });

  it('takes time, chance and settings as parameters', () => {
    const own = queries.filter(({ sql }) =>
      /\b(now|clock_timestamp|current_timestamp|random|gen_random_uuid|nextval)\b/i.test(sql),
    );
    expect(own.map(({ name }) => name)).toEqual([]);
    const settings = queries.filter(
      ({ name, sql }) =>
        /current_setting|set_config/.test(sql) &&
        !/^(schema\.(server|may-write|may-try)|order\.(raise|count))$/.test(name),
    );
    expect(settings).toEqual([]);
  });
});
