/**
 * One colour a country, on the map, in the network, beside its code: whatever else is in view, light and dark. Six fills, since no more
 * can be told apart by everybody; neighbours never share one (test/country-colours.test.ts says how far apart they are to eyes that do not
 * see all colours). Countries that do not border each other may: the code or the name always stands with the colour.
 */

import { countryOf } from '../model/place.ts';
import countriesOfFills from './country-fills.json' with { type: 'json' };

type Theme = 'light' | 'dark';

/** Ink on each has at least 7:1, lines of ties at least 3:1. */
export const countryFills: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#c6c2f8', '#fdeda8', '#b2ffd1', '#dfb7c4', '#fcb49f', '#d3eefd'],
  dark: ['#534575', '#654800', '#075747', '#2b0a2a', '#471100', '#0a1a56'],
};
/** Of a state of the past, and of what is no country. */
const rest: Readonly<Record<Theme, string>> = { light: '#e4e2d9', dark: '#3a4147' };

/** The countries of each fill: Russia and China alone, the others so that no two that border each other meet. */
const numbers: ReadonlyMap<string, number> = new Map(
  countriesOfFills.flatMap((codes, i) => codes.split(' ').map((code) => [code, i] as const)),
);

/** The fill of the country of a unit or a party (`RU`, `RU-SA`, `CN-HL/Heihe`). */
export function countryFill(code: string, theme: Theme): string {
  const number = numbers.get(countryOf(code));
  return number === undefined ? rest[theme] : countryFills[theme][number]!;
}

/** The same as CSS, for both themes at once. */
export const countryTint = (code: string): string =>
  `light-dark(${countryFill(code, 'light')}, ${countryFill(code, 'dark')})`;
