import { expect, it } from 'vitest';
import { edtfBounds, isEdtf } from '../../model/edtf.ts';
import type { Claim } from '../../model/reading.ts';
import { claimsThatStand } from './claims-that-stand.ts';
import { readMarked } from './read-marked.ts';

const [plain] = readMarked('{Oulu=FI-14/Oulu} and {Harbin=CN-HL/Harbin} signed an agreement.', 'en').claims;

/** An agreement of two parties, with a day or without, that stands or is only possible. */
function agreement(day: string | null, parties: readonly string[], strict = true): Claim {
  const date = day !== null && isEdtf(day) ? day : null;
  return {
    ...plain!,
    type: 'agreement',
    stage: 'signed',
    parties,
    date,
    bounds: date === null ? null : edtfBounds(date),
    strict,
  };
}
const once = (...claims: readonly Claim[]): readonly string[] =>
  claimsThatStand(
    claims.map((claim) => ({ claim, polarity: 'affirmed', mood: null, kind: 'agreement', thing: null }) as const),
  ).map((c) => `${c.parties.join(' ~ ')} ${c.date}`);

it('an act told twice is one, with its day and its finest parties', () => {
  const [towns, regions] = [
    ['FI-14/Oulu', 'CN-HL/Harbin'],
    ['FI-14', 'CN-HL'],
  ] as const;
  expect(
    once(agreement(null, towns), agreement('2023-05-08', towns), agreement('2023', towns), agreement(null, regions)),
  ).toEqual(['FI-14/Oulu ~ CN-HL/Harbin 2023-05-08']);
  expect(once(agreement(null, regions), agreement(null, towns))).toEqual(['FI-14/Oulu ~ CN-HL/Harbin null']);
});

it('two days are two acts, and so are two towns of one region', () => {
  const parties = ['FI-14', 'CN-HL'];
  expect(once(agreement('2019-05', parties), agreement('2023-05-08', parties))).toHaveLength(2);
  expect(once(agreement(null, ['FI-14', 'CN-HL/Harbin']), agreement(null, ['FI-14', 'CN-HL/Heihe']))).toHaveLength(2);
});

it('what is only possible does not replace what stands', () => {
  const parties = ['FI-14', 'CN-HL'];
  expect(once(agreement(null, parties), agreement('2023-05-08', parties, false))).toEqual(['FI-14 ~ CN-HL null']);
});
