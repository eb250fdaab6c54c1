/** The colours of the map, light and dark. Lines of ties have at least 3:1 on land; marks tell their groups apart too. */
import type { TieGroup } from './arcs.ts';

export interface Palette {
  readonly theme: 'light' | 'dark';
  readonly sea: string;
  readonly land: string;
  readonly inner: string;
  readonly outer: string;
  readonly graticule: string;
  readonly hatch: string;
  readonly ink: string;
  readonly halo: string;
  readonly focus: string;
  readonly groups: Readonly<Record<TieGroup, string>>;
  /** Lines by how far apart the two shares of a pair are: hardly, far, very far; and where that is not known. */
  readonly lean: readonly [string, string, string];
  readonly leanUnknown: string;
  /** Land by a share, in the classes of `shareClasses`: one hue, each step seen by its lightness. */
  readonly shares: readonly [string, string, string, string, string];
}

export const light: Palette = {
  theme: 'light',
  sea: '#f3f6f7',
  land: '#e4e2d9',
  inner: '#f4f2ec',
  outer: '#98968a',
  graticule: '#e6ebed',
  hatch: '#8d8a7d',
  ink: '#1a1d21',
  halo: '#ffffff',
  focus: '#b34700',
  groups: { formal: '#004488', business: '#8a6200', people: '#b03a55', restriction: '#33373d' },
  lean: ['#6b7280', '#a34f00', '#6e2800'],
  leanUnknown: '#7d838b',
  shares: ['#e3f1ee', '#b5dfd5', '#7cc3b4', '#3f9f8e', '#0f6e60'],
};

export const dark: Palette = {
  theme: 'dark',
  sea: '#101316',
  land: '#272c31',
  inner: '#171b1f',
  outer: '#75808a',
  graticule: '#181c20',
  hatch: '#78828c',
  ink: '#e8eaed',
  halo: '#101316',
  focus: '#ffb366',
  groups: { formal: '#7db7f0', business: '#dfb03f', people: '#f08ca0', restriction: '#d5d9de' },
  lean: ['#9aa3ad', '#f0a050', '#ffd0a0'],
  leanUnknown: '#7f8890',
  shares: ['#12312d', '#1a4a43', '#226a5f', '#2f9483', '#6fd0bd'],
};
