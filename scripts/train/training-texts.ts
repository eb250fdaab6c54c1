/** The coded texts that the reader learns from: the open corpora and bench/invented, each with its draft and what it counts. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import type { Language } from '../../src/model/languages.ts';
import type { TextInput } from '../../src/model/reading.ts';
import type { Draft } from '../../src/read/draft.ts';
import { draftBeforeClaims } from '../../src/read/read-document.ts';
import { type CodedText, codedTexts } from './gold.ts';

const invented = fileURLToPath(new URL('../../bench/invented', import.meta.url));
const corpora = [
  ...['ties', 'long', 'varied'].flatMap((set) => ['en', 'ru', 'zh'].map((lang) => `${set}-${lang}`)),
  'varied-long',
  'contrast',
];

/** The folder that holds "corpus" and "bench". */
export const sharedFolder = (said: string | undefined): string =>
  resolve(said ?? process.env.AMUR_BENCH ?? fileURLToPath(new URL('../../../shared', import.meta.url)));

/** Where the texts of a set lie. */
export const corpusFile = (set: string, shared: string): string =>
  join(corpora.includes(set) ? join(shared, 'corpus') : invented, `${set}.jsonl`);

/**
 * All of them, in one order, or one of each `every`. `shared` is the folder that holds "corpus"; without it the process ends with what
 * to do.
 */
export function trainingTexts(shared: string | undefined, every = 1): readonly CodedText[] {
  const folder = sharedFolder(shared);
  const missing = corpora.map((set) => corpusFile(set, folder)).filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.error(`No ${missing.join(', ')}. Say with --shared where the folder "corpus" is.`);
    process.exit(2);
  }
  const own = readdirSync(invented)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(invented, name));
  return [...corpora.map((set) => corpusFile(set, folder)), ...own]
    .flatMap(codedTexts)
    .filter((_, i) => i % every === 0);
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

/** A coded text as it is given to the reader. */
export const asInput = ({
  id,
  text,
  lang,
  title,
  published,
  url,
}: CodedText): TextInput & { readonly lang: Language } => ({
  id,
  text,
  lang: lang as Language,
  ...(title !== null && { title }),
  ...(published !== null && { published }),
  ...(url !== null && { url }),
});

/** The draft of a coded text, read up to its claims. */
export const draftOf = (coded: CodedText, gazetteer: Gazetteer): Draft =>
  draftBeforeClaims(asInput(coded), { gazetteer });
