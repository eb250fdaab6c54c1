import { expect, it } from 'vitest';
import { type ForecastEvidence, type ForecastRecord, forecastRecord } from '../../model/forecast.ts';
import { standingForecasts } from './current-forecast.ts';

it('a proposal of a ledger of before is read as evidence, and its reasons as a part of the note', () => {
  const record = forecastRecord({
    statement: 'The bridge opens',
    question: { who: 'the bridge', what: 'opens', where: ['CN-HL'], by: '2019-10', source: 'the railways' },
    likelihood: [0.8, 0.99],
    ...{ wording: null, author: null, outlet: null, saidOn: null, address: null, claim: null, span: null },
    ...{ flags: [], condition: null, note: 'Ours.' },
  });
  const evidence: readonly ForecastEvidence[] = [
    { side: 'against', on: '2019-11', says: 'No train', record: null, address: 'https://x.example', seen: null },
  ];
  const former = {
    ...record,
    proposal: { proposes: 'no', why: 'No train was seen.', settles: 'a timetable', evidence },
  };
  const stored = { id: 'fcs_1', version: 'fcv_1', withdrawn: false, reason: null, by: 'tester', at: '2026-01-01' };
  const standing = (of: ForecastRecord) =>
    standingForecasts({ versions: [{ ...stored, record: of }], resolutions: [] }).map((each) => each.record);
  expect(standing(former)).toEqual([{ ...record, note: 'Ours. No train was seen. a timetable', evidence }]);
  expect(standing(record)).toEqual([record]);
});
