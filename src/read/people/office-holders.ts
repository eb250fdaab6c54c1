/** Holders of national offices, from data/people/office-holders.json, ready to be compared with the names of a text. */
import holders from '../../../data/people/office-holders.json' with { type: 'json' };
import { type PreparedName, prepareName } from '../../gazetteer/names/name-similarity.ts';

/** A known holder of an office. */
export interface OfficeHolder {
  readonly name: string;
  /** The name in the script of the country. */
  readonly own: string;
  readonly country: string;
  readonly office: string;
  readonly from: number;
  /** The last year; null while in office. */
  readonly to: number | null;
  readonly prepared: readonly PreparedName[];
}

let known: readonly OfficeHolder[] | null = null;

/** Everyone on the list. */
export function officeHolders(): readonly OfficeHolder[] {
  known ??= holders.people.map(({ name, own, for: country, office, from, to }) => ({
    name,
    own,
    country,
    office,
    from,
    to,
    prepared: [prepareName(name), prepareName(own)],
  }));
  return known;
}

/** The list by what a name must share with a holder's before the two are compared. */
export interface HoldersByOpening {
  /** Those whose name has a Chinese reading. */
  readonly readAsChinese: readonly OfficeHolder[];
  /** By the first two letters of the key of a word of the name, of those longer than two letters. */
  readonly byOpening: ReadonlyMap<string, readonly OfficeHolder[]>;
}

let opened: HoldersByOpening | null = null;

/** Everyone on the list, found by the beginnings of the name. */
export function holdersByOpening(): HoldersByOpening {
  if (opened !== null) return opened;
  const byOpening = new Map<string, OfficeHolder[]>();
  for (const holder of officeHolders()) {
    const keys = holder.prepared[0]!.keys.flat().filter((key) => key.length > 2);
    for (const opening of new Set(keys.map((key) => key.slice(0, 2)))) {
      const held = byOpening.get(opening);
      if (held) held.push(holder);
      else byOpening.set(opening, [holder]);
    }
  }
  opened = { readAsChinese: officeHolders().filter((h) => h.prepared[0]!.readings.length > 0), byOpening };
  return opened;
}
