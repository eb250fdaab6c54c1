/** Writes the generated parts of docs/methods/measures.md and docs/methods/measures/*.md: npm run docs:measures */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { measureNames } from '../src/measure/catalogue/catalogue.ts';
import { begins, ends, indexPart, pageWith } from './measures/pages.ts';

const folder = new URL('../docs/methods/', import.meta.url);
mkdirSync(new URL('measures/', folder), { recursive: true });
for (const id of measureNames) {
  const path = new URL(`measures/${id}.md`, folder);
  writeFileSync(path, pageWith(id, existsSync(path) ? readFileSync(path, 'utf8') : null));
}
const index = new URL('measures.md', folder);
const page = readFileSync(index, 'utf8');
writeFileSync(index, page.slice(0, page.indexOf(begins)) + indexPart() + page.slice(page.indexOf(ends) + ends.length));
