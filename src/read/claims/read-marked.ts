/** Reads sentences with marked places and dates (`hand-made.ts`) up to their claims, for tests. */
import type { Language } from '../../model/languages.ts';
import type { Claim } from '../../model/reading.ts';
import { readCitations } from '../citations/read-citations.ts';
import type { Draft } from '../draft.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

/** The claims of marked sentences, and what else is read of them; what comes near to a claim only where that is asked. */
export function readMarked(marked: string, lang: Language, published: string | null = null, near = false): Draft {
  const draft = { ...handMade(marked, lang, published), ...(near && { near: [] }) };
  return readClaims(readSpeech(readCitations(draft, bareTools), bareTools), bareTools);
}

/** A claim in short: its type, its stage and its parties in order of code, "twinning/signed CN-HL ~ FI-14". */
export const inShort = ({ type, stage, parties }: Pick<Claim, 'type' | 'stage' | 'parties'>): string =>
  `${type}/${stage} ${[...parties].sort().join(' ~ ')}`;
