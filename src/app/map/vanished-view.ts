/** The units that stood on a day and are no more, with what their land belongs to today: outlines are always of today. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { namesView, placeOfUnit } from '../ties/party-view.ts';
import type { VanishedView } from './map-types.ts';

/** The units of a gazetteer that stood on a day and are no more, by code. */
export function vanishedOn(gazetteer: Gazetteer, day: string): readonly VanishedView[] {
  // Of one without a last day, which still stands in part or is disputed, nothing is said.
  return allVanished(gazetteer).filter(
    ({ valid: [from, to] }) =>
      to !== null && compareDays(day, to) <= 0 && (from === null || compareDays(day, from) >= 0),
  );
}

const held = new WeakMap<Gazetteer, readonly VanishedView[]>();

/** All units of a gazetteer that are no more, by code. A gazetteer never changes. */
function allVanished(gazetteer: Gazetteer): readonly VanishedView[] {
  let all = held.get(gazetteer);
  if (all === undefined) held.set(gazetteer, (all = toldVanished(gazetteer)));
  return all;
}

function toldVanished(gazetteer: Gazetteer): readonly VanishedView[] {
  return gazetteer.vanished.map(({ id, names, valid, successors }) => {
    const today = successors.map((code) => {
      const place = placeOfUnit(gazetteer, code);
      return { code, names: place === null ? { en: code, ru: null, zh: null } : namesView(place.names) };
    });
    return { code: id, names: namesView(names), valid, today };
  });
}
