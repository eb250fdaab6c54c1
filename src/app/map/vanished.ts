/** The units that stood on a day and are no more, with what their land belongs to today: outlines are always of today. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { compareDays } from '../../model/edtf-days.ts';
import type { Infer } from '../infer.ts';
import { day } from '../model-schemas/edtf.ts';
import { names, placeOfUnit, toNames } from '../ties/party-view.ts';

export const vanishedView = z
  .object({
    code: z.string(),
    names,
    valid: z.tuple([day.nullable(), day.nullable()]).meta({ description: 'Its first and its last day.' }),
    today: z.array(z.object({ code: z.string(), names })),
  })
  .meta({ id: 'VanishedUnit' });
export type VanishedView = Infer<typeof vanishedView>;

/** The units of a gazetteer that stood on a day and are no more, by code. */
export function vanishedOn(gazetteer: Gazetteer, date: string): readonly VanishedView[] {
  return gazetteer.vanished
    .filter(({ valid: [from, to] }) => {
      // Of one without a last day, which still stands in part or is disputed, nothing is said.
      return to !== null && compareDays(date, to) <= 0 && (from === null || compareDays(date, from) >= 0);
    })
    .map((unit) => toVanishedView(gazetteer, unit));
}

function toVanishedView(
  gazetteer: Gazetteer,
  { id, names, valid, successors }: Gazetteer['vanished'][number],
): VanishedView {
  const today = successors.map((code) => {
    const place = placeOfUnit(gazetteer, code);
    return { code, names: place === null ? { en: code, ru: null, zh: null } : toNames(place.names) };
  });
  return { code: id, names: toNames(names), valid, today };
}
