/** How Russian names places that act. */
import type { NameRules } from '../name-rules.ts';
import { placesByAdjective } from './region-adjectives.ts';

/** «В Пскове» is a venue by its preposition and its case; «псковские власти» and «псковичи» stand for the place. */
export const russianNames: NameRules = {
  isAside: () => false,
  isOrigin: () => false,
  isVenue: (text, place) => {
    const before = text.slice(Math.max(0, place.start - 12), place.start);
    if (/(?:поездк\p{L}+|визит\p{L}*)\sв\s$/u.test(before)) return true;
    return /(?:^|\s)(?:[Вв]|[Вв]о)\s$/u.test(before) && /(?:[еиоэ]|ых|ах)$/u.test(place.text);
  },
  isInBody: () => false,
  byAdjective: placesByAdjective,
  isAdjective: () => true,
  hasSurnames: false,
};
