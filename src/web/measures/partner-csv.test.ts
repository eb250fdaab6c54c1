import { expect, it } from 'vitest';
import { partnersCsv } from './partner-csv.ts';

it('the table of partners for others has what is not known as an empty cell, never as a nothing', () => {
  const share = { year: 2021, span: null, value: 0.658, low: 0.658, high: 0.661, said: null };
  const partners = [
    { unit: 'CN-HL', tiesInForce: 9, kilometres: 500, share, lean: null },
    { unit: 'CN-JL', tiesInForce: 0, kilometres: null, share: null, lean: null },
  ];
  const [head, ...rows] = partnersCsv('RU-AMU', '2022-12-31', partners, (code) => code)
    .trim()
    .split(/\r?\n/);
  expect(head).toMatch(/^region,partner,name,valid_at,ties_in_force,kilometres,share_of_trade,/);
  expect(rows).toEqual([
    'RU-AMU,CN-HL,CN-HL,2022-12-31,9,500,0.658,0.658,0.661,2021,,,,',
    'RU-AMU,CN-JL,CN-JL,2022-12-31,0,,,,,,,,,',
  ]);
});
