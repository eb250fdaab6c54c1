/**
 * The stage that reads places: names are found by the rules of the text's language and judged by the evidence around them,
 * tied to the units named beside them, marked where they stand for a government or in a reference, and resolved against
 * the whole text.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Language } from '../../model/languages.ts';
import type { Stage } from '../draft.ts';
import { linkContainers } from './containers.ts';
import { findEnglish } from './en/find-english.ts';
import { type Found, withoutOverlaps } from './found.ts';
import { findBuildings } from './government.ts';
import { homeOf } from './home.ts';
import { markCitations } from './in-citation.ts';
import { markGovernments } from './mark-governments.ts';
import { toMentions } from './mention.ts';
import { resolvePlaces } from './resolve.ts';
import { findRussian } from './ru/find-russian.ts';
import { findPeriphrases } from './ru/periphrases.ts';
import { findCrossStrait } from './zh/cross-strait.ts';
import { findChinese } from './zh/find-chinese.ts';
import { findOwnPlaces } from './zh/own-places.ts';

type Find = (text: string, gazetteer: Gazetteer) => readonly Found[];

const findings: Readonly<Record<Language, Find>> = {
  en: findEnglish,
  ru: (text, gazetteer) => [...findPeriphrases(text, gazetteer), ...findRussian(text, gazetteer)],
  zh: (text, gazetteer) => {
    const found = findChinese(text, gazetteer);
    return [...found, ...findOwnPlaces(text, found, gazetteer), ...findCrossStrait(text, found, gazetteer)];
  },
};

/** Reads the places of a draft. */
export const readPlaces: Stage = (draft, { gazetteer }) => {
  const { text, lang } = draft;
  const found = withoutOverlaps([...findBuildings(text, gazetteer, lang), ...findings[lang](text, gazetteer)]);
  const linked = linkContainers(text, found, gazetteer, lang);
  const marked = markCitations(draft, markGovernments(text, linked, gazetteer, lang));
  return {
    ...draft,
    places: toMentions(text, resolvePlaces(text, marked, gazetteer, homeOf(draft, marked, gazetteer))),
  };
};
