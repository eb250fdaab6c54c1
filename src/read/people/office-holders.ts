/** Holders of national offices, from data/people/office-holders.json, ready to be compared with the names of a text. */
import holders from '../../../data/people/office-holders.json' with { type: 'json' };
import { type PreparedName, prepareName } from './name-similarity.ts';

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
