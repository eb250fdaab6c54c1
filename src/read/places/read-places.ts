/**
 * The stage that reads places: names are found by the rules of the text's language, judged by the evidence around them,
 * put into their containers, resolved against the whole text, and given their sense.
 */
import type { Draft, Stage } from '../draft.ts';
import { findChinese } from './zh/find-chinese.ts';
import { findEnglish } from './en/find-english.ts';
import type { Found } from './found.ts';
import { markCitations } from './in-citation.ts';
import { linkContainers } from './containers.ts';
import { toMention } from './mention.ts';
import { resolvePlaces } from './resolve.ts';
import { findRussian } from './ru/find-russian.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

const finders: Readonly<Record<Draft['lang'], (text: string, gazetteer: Gazetteer) => readonly Found[]>> = {
  en: findEnglish,
  ru: findRussian,
  zh: findChinese,
};

/** Reads the places of a draft. */
export const readPlaces: Stage = (draft, { gazetteer }) => {
  const found = markCitations(draft, finders[draft.lang](draft.text, gazetteer));
  const linked = linkContainers(draft.text, found, gazetteer, draft.lang);
  const places = resolvePlaces(linked, gazetteer, null).flatMap((one) => toMention(draft.text, one) ?? []);
  return { ...draft, places };
};
