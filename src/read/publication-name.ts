/**
 * The name of the publication in a text's masthead: "Eurasia" in "Eurasia Daily Monitor" is part of a name, and "Daily"
 * there tells no time.
 */
import type { Span } from '../model/code-points.ts';
import type { Draft, Stage } from './draft.ts';
import { isOffice } from './outlet-names.ts';

/** The masthead stands at the head of a text. */
const head = 3000;

/** Marks places inside the publication's name, and takes dates there away. */
export const markPublication: Stage = (draft: Draft): Draft => {
  const name = draft.masthead?.publication;
  const start = name ? draft.text.slice(0, head).indexOf(name) : -1;
  if (!name || start < 0 || isOffice(name)) return draft;
  const end = start + name.length;
  const inside = (span: Span): boolean => span.start >= start && span.end <= end;
  return {
    ...draft,
    dates: draft.dates.filter((date) => !inside(date)),
    places: draft.places.map((place) => (inside(place) && !place.in ? { ...place, in: 'name' as const } : place)),
  };
};
