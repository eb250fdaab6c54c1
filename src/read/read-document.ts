/**
 * The reader: one text to one reading. An ordered list of stages over a draft; the same input and version give the same
 * reading. No clock, no chance, no network.
 */
import { isEdtf } from '../model/edtf.ts';
import type { IdentifyLanguage } from '../model/engine.ts';
import { InvalidInput } from '../model/errors.ts';
import { isLanguage, type LanguageTag } from '../model/languages.ts';
import type { Problem } from '../model/problem.ts';
import type { Reading, TextInput } from '../model/reading.ts';
import { storableText } from '../model/storable.ts';
import { type ReadAs, tellLanguage } from '../text/tell-language.ts';
import { readCitations } from './citations/read-citations.ts';
import { lexiconVersion } from './claims/lexicon/lexicon.ts';
import { readClaims } from './claims/read-claims.ts';
import { readDates } from './dates/read-dates.ts';
import { type Draft, newDraft, type ReaderTools, type Stage } from './draft.ts';
import { readForecasts } from './forecasts/read-forecasts.ts';
import { readLayout } from './layout.ts';
import { mendLines } from './mended-lines.ts';
import { readPlaces } from './places/read-places.ts';
import { noteProblems } from './problems/note-problems.ts';
import { markPublication } from './publication-name.ts';
import { readPublished } from './published.ts';
import { readerVersion } from './reader-version.ts';
import { readSpeech } from './speech/read-speech.ts';
import { toReading } from './to-reading.ts';

/** The longest text that is read, in UTF-16 units. */
export const longestText = 10 * 1024 * 1024;

/** What the reader needs beside the text; the engine for languages is asked only where the text itself leaves doubt. */
export interface DocumentTools extends ReaderTools {
  readonly identifyLanguage?: IdentifyLanguage;
}

/** What is read of every text, in this order: a stage builds on those before it. */
const stages: readonly Stage[] = [readLayout, readPublished, readDates, readCitations, readPlaces, markPublication];
/** What needs the words of a language: left out where the language is none of the three. */
const languageStages: readonly Stage[] = [readSpeech, readClaims, readForecasts];

/** A draft of a text as the scorer of ties finds it: for training it, and for nothing else. */
export function draftBeforeClaims(input: TextInput & { readonly lang: Draft['lang'] }, tools: ReaderTools): Draft {
  let draft = emptyDraft(input, input.lang, []);
  for (const stage of [...stages, readSpeech]) draft = stage(draft, tools);
  return draft;
}

/** Reads one document. Throws InvalidInput for a text that is too long or a publication date that is no date. */
export function readDocument(input: TextInput, tools: DocumentTools): Reading {
  if (input.text.length > longestText) {
    throw new InvalidInput(`The text has ${input.text.length} characters; at most ${longestText} are read.`, {
      hint: 'Split the text into parts and read them one by one.',
    });
  }
  const { text, replaced } = storableText(input.text);
  const told = tellLanguage(text, input.lang, tools.identifyLanguage);
  const empty = text.trim() === '';
  const mended = mendLines(text);
  let draft = emptyDraft({ ...input, text: mended.text }, told.readAs, [
    ...(empty ? [emptyProblem] : []),
    ...(replaced > 0 ? [replacedProblem(replaced)] : []),
    ...(!empty && !isLanguage(told.lang) ? [unsupported(told)] : []),
  ]);
  if (!empty) {
    for (const stage of stages) draft = stage(draft, tools);
    if (isLanguage(told.lang)) for (const stage of languageStages) draft = stage(draft, tools);
    draft = noteProblems(draft, tools);
  }
  return toReading(
    draft,
    {
      lang: told.lang,
      reader: readerVersion,
      gazetteer: tools.gazetteer.version,
      lexicon: isLanguage(told.lang) ? lexiconVersion(told.lang) : null,
    },
    { text, spanOf: mended.unmended },
  );
}

function emptyDraft(input: TextInput, lang: Draft['lang'], problems: readonly Problem[]): Draft {
  const published = input.published?.trim();
  if (published && !isEdtf(published)) {
    throw new InvalidInput(`The publication date "${published}" is no date.`, {
      hint: 'Write it as 2019-06-17, 2019-06 or 2019 (EDTF), or leave it out.',
    });
  }
  return newDraft(input.text, lang, {
    id: input.id,
    url: input.url ?? null,
    title: input.title?.trim() || null,
    // The time of day is left aside: dates are as fine as days.
    published: published ? { edtf: published.replace(/T.*$/, ''), basis: 'stated' } : null,
    problems,
    near: input.near ? [] : null,
  });
}

const emptyProblem: Problem = { code: 'empty', message: 'The text is empty.' };

const replacedProblem = (count: number): Problem => ({
  code: 'replaced-characters',
  message: `${count} character${count === 1 ? '' : 's'} that no store can hold (NUL or half a surrogate pair) stand${count === 1 ? 's' : ''} as U+FFFD.`,
});

function unsupported(told: { readonly lang: LanguageTag; readonly readAs: ReadAs }): Problem {
  const what = told.lang === 'und' ? 'The language of the text could not be told' : `The text is in "${told.lang}"`;
  return {
    code: 'unsupported-language',
    message: `${what}; Amur reads en, ru and zh. Places and dates are read as if it were ${told.readAs}, claims are not.`,
  };
}
