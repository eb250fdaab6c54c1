import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitting, mostRows, mostTokens, shortened } from './answers.ts';
import { tokensIn } from './tokens.ts';

it('shows 20 rows at most, and says where to go on', () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ i }));
  expect(fitting(rows, 40, false)).toEqual({ rows: rows.slice(0, 20), next: 60 });
  expect(fitting(rows.slice(0, 20), 40, true).next).toBe(60);
  expect(fitting(rows.slice(0, 20), 40, false).next).toBeNull();
  expect(fitting([], 40, false)).toEqual({ rows: [], next: null });
});

it('shows fewer where they are long, and one always', () => {
  const long = { text: '江'.repeat(2000) };
  expect(fitting([long, long, long], 0, false)).toEqual({ rows: [long, long], next: 2 });
  expect(fitting([{ text: '江'.repeat(7000) }, long], 5, false).next).toBe(6);
});

it('cuts a text in a row, and says so', () => {
  expect(shortened('黑龙江省')).toEqual({ text: '黑龙江省' });
  expect(shortened('黑龙江省', 3)).toEqual({ text: '黑龙', cut: true });
});

it('stays within its tokens whatever the rows, and leaves none out', () => {
  const row = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 2000 }) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const seen: unknown[] = [];
      for (let from: number | null = 0, i = 0; from !== null && i < 100; i++) {
        const page: ReturnType<typeof fitting> = fitting(
          rows.slice(from, from + mostRows),
          from,
          from + mostRows < rows.length,
        );
        if (page.rows.length > 1) expect(tokensIn(JSON.stringify(page.rows))).toBeLessThan(mostTokens);
        seen.push(...page.rows);
        from = page.next;
      }
      expect(seen).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});
