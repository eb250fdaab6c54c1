/** Writes docs/formats/errors.md: `npm run docs:errors`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { errorsPage } from './words/errors-page.ts';

const errors = JSON.parse(readFileSync(new URL('../data/words/errors.json', import.meta.url), 'utf8'));
writeFileSync(new URL('../docs/formats/errors.md', import.meta.url), errorsPage(errors));
