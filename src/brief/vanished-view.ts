/** The units that stood on a day and are no more, with what their land belongs to today: outlines are always of today. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { compareDays } from '../model/edtf-days.ts';
import { namesView, placeOfUnit } from './party-view.ts';
import type { VanishedView } from './views.ts';

/** The units of a gazetteer that stood on a day and are no more, by code. */
export function vanishedOn(gazetteer: Gazetteer, day: string): readonly VanishedView[] {
  return gazetteer.vanished.flatMap(({ id, names, valid, successors }) => {
    const [from, to] = valid;
    // One without a last day still stands in part or is disputed: nothing is said of it.
    if (to === null || compareDays(day, to) > 0) return [];
    if (from !== null && compareDays(day, from) < 0) return [];
    const today = successors.map((code) => {
      const place = placeOfUnit(gazetteer, code);
      return { code, names: place === null ? { en: code, ru: null, zh: null } : namesView(place.names) };
    });
    return [{ code: id, names: namesView(names), valid, today }];
  });
}
