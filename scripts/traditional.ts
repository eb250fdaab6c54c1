/** Writes data/codebook/lexicon/traditional.json: `npx tsx scripts/traditional.ts VERSION`, the version one up where the table differs. */
import { writeFileSync } from 'node:fs';
import { traditionalTable } from './codebook/traditional.ts';

const [version] = process.argv.slice(2);
if (version === undefined) throw new Error('Which version? npx tsx scripts/traditional.ts 1.4');
writeFileSync(new URL('../data/codebook/lexicon/traditional.json', import.meta.url), traditionalTable(version));
