/** The colours of a timeline: those of the map for ties, three more for who acted. At least 3:1 on the page; marks differ too. */
import { dark, light } from '../map/palette.ts';
import type { Mark } from './rows.ts';

export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly strong: string;
  readonly hover: string;
  readonly day: string;
  readonly bad: string;
  readonly hues: Readonly<Record<Mark['hue'], string>>;
}

const colours: Readonly<Record<'light' | 'dark', Colours>> = {
  light: {
    paper: '#ffffff',
    ink: '#1a1d21',
    muted: '#565d66',
    line: '#ecebe6',
    strong: '#c9c8c1',
    hover: '#f2f2ee',
    day: '#b34700',
    bad: '#a32a2a',
    hues: { ...light.groups, region: '#1e6b34', centre: '#b34700', foreign: '#6b3fa0', untold: '#565d66' },
  },
  dark: {
    paper: '#1a1e22',
    ink: '#e8eaed',
    muted: '#a7afb8',
    line: '#262c31',
    strong: '#444c54',
    hover: '#22282d',
    day: '#ffb366',
    bad: '#f29a93',
    hues: { ...dark.groups, region: '#7fcf96', centre: '#ffb366', foreign: '#c9a8f0', untold: '#a7afb8' },
  },
};

/** The colours of a theme. */
export const coloursOf = (theme: string): Colours => (theme === 'dark' ? colours.dark : colours.light);
