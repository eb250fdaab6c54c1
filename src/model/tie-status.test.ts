import { expect, it } from 'vitest';
import { tieStatus } from './tie-status.ts';

const certain = 'certain' as const;

it('of what is in force tells since when, and when it was last heard of', () => {
  const status = tieStatus(
    { type: 'twinning', lastNews: '2022-06-10' },
    { stage: 'active', certainty: certain, since: '2009' },
    '2026-11-29',
  );
  expect(status).toMatchObject({ since: '2009', lastNews: '2022-06-10', nothingSince: false, ahead: false });
});

it('of what was only announced tells that nothing came since', () => {
  const announced = { stage: 'announced', certainty: certain, since: '2007' } as const;
  const status = tieStatus({ type: 'infrastructure', lastNews: '2007' }, announced, '2026-11-29');
  expect(status).toMatchObject({ since: '2007', lastNews: null, nothingSince: true });
  // Heard of since then: no silence.
  expect(tieStatus({ type: 'infrastructure', lastNews: '2016' }, announced, '2026-11-29')).toMatchObject({
    lastNews: '2016',
    nothingSince: false,
  });
  // Of this year.
  const fresh = { stage: 'announced', certainty: certain, since: '2026-10' } as const;
  expect(tieStatus({ type: 'infrastructure', lastNews: '2026-10' }, fresh, '2026-11-29').nothingSince).toBe(false);
});

it('of a plan for a day to come tells that it lay ahead', () => {
  const planned = { stage: 'announced', certainty: certain, since: '2027-05' } as const;
  expect(tieStatus({ type: 'visit', lastNews: '2026-11-01' }, planned, '2026-11-29')).toMatchObject({
    ahead: true,
    nothingSince: false,
  });
});

it('of acts and ends tells when, and no age', () => {
  const visit = tieStatus(
    { type: 'visit', lastNews: '1988' },
    { stage: 'active', certainty: certain, since: '1988' },
    '2026-11-29',
  );
  expect(visit).toMatchObject({ since: '1988', lastNews: null, nothingSince: false });
  const ended = tieStatus(
    { type: 'twinning', lastNews: '2022-10-26' },
    { stage: 'ended', certainty: certain, since: '2022-10-26' },
    '2026-11-29',
  );
  expect(ended).toMatchObject({ lastNews: null });
});

it('of what is in force and was heard of once tells that there is no news since', () => {
  const status = tieStatus(
    { type: 'twinning', lastNews: '2009-06' },
    { stage: 'signed', certainty: certain, since: '2009' },
    '2026-11-29',
  );
  expect(status).toMatchObject({ since: '2009', lastNews: null, nothingSince: true });
});

it('of what is in force tells when it was last confirmed, and whether that is more than five years ago', () => {
  const inForce = { stage: 'active', certainty: certain, since: '2009' } as const;
  const on = (confirmed: string): unknown =>
    tieStatus({ type: 'twinning', lastNews: '2023', confirmed }, inForce, '2026-12-03').confirmed;
  expect(on('2023')).toEqual({ date: '2023', longAgo: false });
  expect(on('2021-12-03')).toEqual({ date: '2021-12-03', longAgo: false });
  expect(on('2021-12-02')).toEqual({ date: '2021-12-02', longAgo: true });
  expect(on('2009')).toEqual({ date: '2009', longAgo: true });
  // By what came after the day.
  expect(on('2027')).toBeNull();
  // Confirmed by nothing but how it began, and that is not long ago.
  expect(
    tieStatus({ type: 'twinning', lastNews: '2023', confirmed: '2009' }, inForce, '2010-12-03').confirmed,
  ).toBeNull();
});

it('of what has no date tells when it was reported', () => {
  const undated = { stage: 'active', certainty: 'possible', since: null } as const;
  expect(tieStatus({ type: 'visit', lastNews: '2016-04-02' }, undated, '2026-11-29')).toMatchObject({
    lastNews: '2016-04-02',
    nothingSince: false,
  });
});
