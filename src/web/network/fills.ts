/** The fills of units, light and dark; lines have the colours of the map. Ink on a fill has at least 7:1; a mark stands in each circle too. */

export interface NetworkPalette {
  /** By number; the last is for all that have none of their own. */
  readonly fills: readonly string[];
  readonly rest: string;
  readonly paper: string;
}

const palettes: Readonly<Record<'light' | 'dark', NetworkPalette>> = {
  light: {
    fills: ['#cfe2ff', '#ffd9b8', '#d2edd2', '#f3d1e8', '#fff0a8', '#d9d4f5', '#c9ecef'],
    rest: '#e4e2d9',
    paper: '#ffffff',
  },
  dark: {
    fills: ['#1f4878', '#6b4210', '#1f5230', '#5f2a53', '#5c4f00', '#3f3878', '#11545a'],
    rest: '#3a4147',
    paper: '#1a1e22',
  },
};

/** The palette of a theme. */
export const networkPalette = (theme: string): NetworkPalette => palettes[theme === 'dark' ? 'dark' : 'light'];

/** The fill of a number; −1 is the shared one. */
export const fillColour = ({ fills, rest }: NetworkPalette, number: number): string => fills[number] ?? rest;
