/** The coded texts that the reader learns from: the open corpora and bench/invented, each with its draft and what it counts. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import type { Language } from '../../src/model/languages.ts';
import type { Draft } from '../../src/read/draft.ts';
import { draftBeforeClaims } from '../../src/read/read-document.ts';
import { type CodedText, codedTexts } from './gold.ts';

const invented = fileURLToPath(new URL('../../bench/invented', import.meta.url));
const corpora = [
  ...['ties', 'long', 'varied'].flatMap((set) => ['en', 'ru', 'zh'].map((lang) => `${set}-${lang}`)),
  'varied-long',
  'contrast',
];

/** All of them, in one order. `shared` is the folder that holds "corpus"; without it the process ends with what to do. */
export function trainingTexts(shared: string | undefined): readonly CodedText[] {
  const folder = resolve(
    shared ?? process.env.AMUR_BENCH ?? fileURLToPath(new URL('../../../shared', import.meta.url)),
  );
  const files = corpora.map((name) => join(folder, 'corpus', `${name}.jsonl`));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.error(`No ${missing.join(', ')}. Say with --shared where the folder "corpus" is.`);
    process.exit(2);
  }
  const own = readdirSync(invented)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(invented, name));
  return [...files, ...own].flatMap(codedTexts);
}

/** True for texts that rules and words of the reader were once written from: they say less of how it does elsewhere. */
export const isLookedAt = ({ set }: CodedText): boolean => /^(?:ties|long)-|-a$/u.test(set);
/** What such a text counts. */
export const weightOfLooked = 0.4;
/** A text counts as at most so many ties. */
const mostTies = 10;

/** What each row of a text counts that has so many of what is learnt. */
export const weightOf = (text: CodedText, rows: number): number =>
  (isLookedAt(text) ? weightOfLooked : 1) * Math.min(1, mostTies / Math.max(1, rows));

/** The kind of text that figures are told by. */
export function setName(text: CodedText): string {
  const { set } = text;
  if (isLookedAt(text)) return 'looked at';
  if (set === 'varied-long' || set === 'contrast') return set;
  if (set.startsWith('varied')) return 'varied short';
  return `invented ${set.at(-1)}`;
}

/** The draft of a coded text, read up to its claims. */
export const draftOf = (coded: CodedText, gazetteer: Gazetteer): Draft =>
  draftBeforeClaims(
    {
      id: coded.id,
      text: coded.text,
      lang: coded.lang as Language,
      ...(coded.title !== null && { title: coded.title }),
      ...(coded.published !== null && { published: coded.published }),
      ...(coded.url !== null && { url: coded.url }),
    },
    { gazetteer },
  );
