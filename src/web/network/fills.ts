/** The fills of units, light and dark; lines have the colours of the map. Ink on a fill has at least 7:1; a mark stands in each circle too. */
import { countryFill } from '../country-colours.ts';
import type { Fill } from './scene.ts';

export interface NetworkPalette {
  readonly theme: 'light' | 'dark';
  /** Of communities, by number; `rest` is for all that have none of their own. */
  readonly fills: readonly string[];
  readonly rest: string;
  readonly paper: string;
}

const palettes: Readonly<Record<'light' | 'dark', NetworkPalette>> = {
  light: {
    theme: 'light',
    fills: ['#cfe2ff', '#ffd9b8', '#d2edd2', '#f3d1e8', '#fff0a8', '#d9d4f5', '#c9ecef'],
    rest: '#e4e2d9',
    paper: '#ffffff',
  },
  dark: {
    theme: 'dark',
    fills: ['#1f4878', '#6b4210', '#1f5230', '#5f2a53', '#5c4f00', '#3f3878', '#11545a'],
    rest: '#3a4147',
    paper: '#1a1e22',
  },
};

/** The palette of a theme. */
export const networkPalette = (theme: string): NetworkPalette => palettes[theme === 'dark' ? 'dark' : 'light'];

/** The colour of a fill. */
export const fillColour = ({ fills, rest, theme }: NetworkPalette, fill: Fill): string =>
  typeof fill === 'string' ? countryFill(fill, theme) : (fills[fill] ?? rest);
