/** The article of the ledger's contract, and the days it is asked as of. */
import type { Stamp } from '../ports/ledger.ts';
import { sampleEntry } from './sample-entry.ts';

/** After all that is recorded in the tests. */
export const far = '2099-01-01T00:00:00.000Z';
/** As of a day, by all that is recorded. */
export const today = { validAt: '2026-11-25', knownAt: far };
/** All ties of that day. */
export const all = { ...today, include: 'all' as const };
/** Those that something reviewed bears. */
export const reviewed = { ...today, include: 'reviewed' as const };

/** The n-th second of a day long ago: stamps that a person can follow. */
export const at = (second: number): Stamp => ({
  by: 'tester',
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
});

/** Two towns on the Amur. */
export const heihe = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'] as const;
/** A text with characters of one, two and four bytes. */
export const text =
  'Heihe 黑河 and Blagoveshchensk 😀 became sister cities in 2004. Guangdong is to become a partner of Yakutia.';
/** It, with a claim that is signed and one that is proposed. */
export const article = sampleEntry(text, [
  {
    quote: 'Heihe 黑河 and Blagoveshchensk 😀 became sister cities',
    type: 'twinning',
    parties: heihe,
    stage: 'signed',
    date: '2004',
  },
  {
    quote: 'Guangdong is to become a partner of Yakutia',
    type: 'twinning',
    parties: ['CN-GD', 'RU-SA'],
    stage: 'proposed',
  },
]);
/** The ids of the two claims. */
export const [twinned, proposed] = article.reading.claims.map(({ id }) => id) as [string, string];
