import { expect, it } from 'vitest';
import { edtfBounds } from '../../model/edtf.ts';
import type { EvidenceValues } from '../../model/evidence.ts';
import { checkPublication } from './evidence-edit.ts';

const published = { date: '2026-06-10', bounds: edtfBounds('2026-06-10') };
const values = (stage: EvidenceValues['stage'], date: string | null): EvidenceValues => ({
  ...{ type: 'twinning', parties: ['CN-HL', 'RU-AMU'], stage, date, fields: [], modality: 'fact', body: null },
  bounds: date === null ? null : edtfBounds(date),
});

it('refuses what a text has happen after its publication, and says what to do', () => {
  expect(() => checkPublication(values('signed', '2027-03'), published)).toThrow(
    'The document was published on 2026-06-10; it cannot know that anything was "signed" on 2027-03',
  );
  expect(() => checkPublication(values('active', '2026-06-11'), published)).toThrow(/cannot know/);
});

it('takes plans, vague dates that may lie before, and documents of no known day', () => {
  for (const [stage, date] of [
    ['announced', '2027-03'],
    ['proposed', '2030'],
    ['ended', '2026-12-31'],
    ['signed', '2026'],
    ['signed', '2026-06-10'],
    ['active', null],
  ] as const)
    expect(() => checkPublication(values(stage, date), published)).not.toThrow();
  expect(() => checkPublication(values('signed', '2027'), undefined)).not.toThrow();
});
