/** How English names places that act. */
import type { NameRules } from '../name-rules.ts';
import { isOfLife } from './biography.ts';

/** Bodies that act for the place in their name: "Pskov State University", "the University of Tartu". */
const bodyAfter =
  /^(?:\s\p{Lu}[\p{L}&'’-]*){0,4}\s(?:University|Institute|College|Academy|School|Hospital|Clinic|Museum|Theatre|Theater|Orchestra|Philharmonic|Choir|Conservatory|Zoo|Chamber|Group|Company|Co\b|Corp|Ltd|Holding|Works|Plant|Shipyard|Port|Foundation|Association|Airlines)/u;
const bodyBefore = /(?:University|Institute|Academy|Port|College|Chamber|Museum)\s(?:of\s)?(?:the\s)?$/u;

/** Places of a life are aside; adjectives of countries have capitals ("joined us" means no state). */
export const englishNames: NameRules = {
  isAside: (text, place) => isOfLife(text, place.start),
  isOrigin: () => false,
  isVenue: (text, { start }) =>
    /(?:^|\s)(?:in|at|In|At)\s(?:the\s)?$|(?:trip|visit)\sto\s$/u.test(text.slice(Math.max(0, start - 12), start)),
  isInBody: (text, { start, end }) =>
    bodyAfter.test(text.slice(end, end + 60)) || bodyBefore.test(text.slice(Math.max(0, start - 24), start)),
  byAdjective: () => [],
  isAdjective: (text, { start, end }) => {
    const word = text.slice(start, end);
    return /^\p{Lu}/u.test(word) && (word.length > 2 || word === word.toUpperCase());
  },
  hasSurnames: true,
};
