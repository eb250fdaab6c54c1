import { expect, it } from 'vitest';
import { orderFrom } from './tie-order.ts';

it('is that of a column, with a sign for descending; the newest activity first where none is known', () => {
  expect(orderFrom('-sources')).toEqual({ column: 'sources', descending: true });
  expect(orderFrom('parties')).toEqual({ column: 'parties', descending: false });
  for (const none of [null, 'nonsense', '-']) expect(orderFrom(none)).toEqual({ column: 'last', descending: true });
});
