import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ends, indexPart, pageWith } from '../scripts/measures/pages.ts';
import { measureNames } from '../src/measure/catalogue/catalogue.ts';

const folder = new URL('../docs/methods/', import.meta.url);
const page = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

it.each(measureNames)('the page of %s says what the measure does today (npm run docs:measures)', (id) => {
  const held = page(`measures/${id}.md`);
  expect(pageWith(id, held)).toBe(held);
  // The part by hand: how to read it.
  expect(held.slice(held.indexOf(ends)).split(/\s+/).length).toBeGreaterThan(25);
});

it('has a page for each measure and for nothing else, and a list of them', () => {
  expect(readdirSync(new URL('measures/', folder)).sort()).toEqual(measureNames.map((id) => `${id}.md`).sort());
  expect(page('measures.md')).toContain(indexPart());
});
