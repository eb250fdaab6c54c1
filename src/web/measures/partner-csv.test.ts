import { expect, it } from 'vitest';
import type { Measurement } from '../../measure/measurement.ts';
import { partnersCsv } from './partner-csv.ts';

it('the table of partners for others has what is not known as an empty cell, never as a nothing', () => {
  const measurement: Measurement = {
    ...{ measure: 'lopsidedness', version: '2', value: null, unit: '1', interval: [-1, 1], coverage: 0.5 },
    ...{ formula: '', reference: '', terms: [], notes: [] },
  };
  const lopsidedness = { of: 'CN-GD~RU-SA', measurement };
  const partners = [{ unit: 'RU-SA', tiesInForce: 0, kilometres: null, lopsidedness }];
  const [head, row] = partnersCsv('CN-GD', '2019-12-31', partners, () => 'Sakha Republic')
    .trim()
    .split(/\r?\n/);
  expect(head).toMatch(/^region,partner,name,valid_at,ties_in_force,kilometres,lopsidedness,/);
  expect(row).toBe('CN-GD,RU-SA,Sakha Republic,2019-12-31,0,,,-1,1,0.5,2');
});
