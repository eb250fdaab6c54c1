import { expect, it } from 'vitest';
import { confirmedOf } from './confirmed.ts';
import { said } from './evidence-for-tests.ts';

const published = (day: string) => ({ published: { date: day, bounds: [day, day] as const } });

it('is the day of the last event, and none of what is only planned', () => {
  expect(confirmedOf([said('signed', '2004-05-18'), said('active', '2009')])).toBe('2009');
  expect(confirmedOf([said('proposed', '2004'), said('announced', '2005')])).toBeNull();
  expect(confirmedOf([said('signed', '2004'), said('suspended', '2020')])).toBe('2004');
});

it('is the publication of a text that speaks of today, not of one that tells again how it began', () => {
  const text = { kind: 'claim', ...published('2023-04-01') } as const;
  expect(confirmedOf([said('active', '2004', text)])).toBe('2023-04-01');
  expect(confirmedOf([said('signed', '2004', text)])).toBe('2004');
  expect(confirmedOf([said('active', '1970/1989', text)])).toBe('1970/1989'.split('/')[1]);
  expect(confirmedOf([said('active', null, text)])).toBe('2023-04-01');
  // Of a bridge a text of today tells when it was built.
  expect(confirmedOf([said('active', '2016', { ...text, type: 'infrastructure' })])).toBe('2016');
});

it('is what a coder found it to be at', () => {
  expect(confirmedOf([said('signed', '2004', { confirmed: '2019' })])).toBe('2019');
});
