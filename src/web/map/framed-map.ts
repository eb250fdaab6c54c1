/** The map as a picture that can stand alone: exactly what is shown, with its title, days, legend, sources and what to mind. */
import type { MapView } from '../../app/map/show-map.ts';
import { t } from '../i18n/t.ts';
import type { Framed, Sign } from '../pictures/framed.ts';
import type { ViewState } from '../view-state.ts';
import { countryName } from '../words.ts';
import type { TieGroup } from './arcs.ts';
import { draw } from './draw.ts';
import { drawLand } from './draw-land.ts';
import { mapAbout, mapNotes } from './map-caption.ts';
import { shareClassText } from './map-words.ts';
import type { Palette } from './palette.ts';
import type { Frame, Size } from './plane.ts';
import type { Marks, Scene } from './scene.ts';

/** What is on the screen. */
export interface ShownMap {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly size: Size;
  readonly marks: Marks;
}

/** What is on the screen, and what its frame tells of it. */
interface MapToFrame {
  readonly shown: ShownMap;
  readonly colours: Palette;
  readonly state: ViewState;
  readonly data: MapView;
  /** The country of whose share of trade regions are filled; null where ties are shown. */
  readonly country: string | null;
}

function lineSign(
  colour: string,
  says: string,
  more: Partial<{ dash: number[]; width: number; alpha: number }> = {},
): Sign {
  return {
    says,
    draw: (context) => {
      context.globalAlpha = more.alpha ?? 1;
      context.strokeStyle = colour;
      context.lineWidth = more.width ?? 2;
      context.setLineDash(more.dash ?? []);
      context.beginPath();
      context.moveTo(0, 6);
      context.lineTo(34, 6);
      context.stroke();
      context.setLineDash([]);
      context.globalAlpha = 1;
    },
  };
}

const groups: readonly TieGroup[] = ['formal', 'business', 'people', 'restriction'];

function fillSign(fill: string, border: string, says: string): Sign {
  return {
    says,
    draw: (context) => {
      context.fillStyle = fill;
      context.fillRect(0, 1, 34, 10);
      context.strokeStyle = border;
      context.lineWidth = 1;
      context.strokeRect(0, 1, 34, 10);
    },
  };
}

/** What the fills and arrows mean where the map shows who leans on whom. */
const leanSigns = (colours: Palette): readonly Sign[] => [
  ...colours.shares.map((fill, i) => fillSign(fill, colours.ink, shareClassText(i))),
  fillSign(colours.land, colours.inner, t('lean.map.unknown')),
  lineSign(colours.lean[1], t('map.lean.lean'), { width: 2.6 }),
];

function signsOf(colours: Palette, bundles: number): readonly Sign[] {
  return [
    ...groups.map((group) => lineSign(colours.groups[group], t(`picture.group.${group}`))),
    lineSign(colours.ink, t('picture.unreviewed'), { dash: [5, 3.5] }),
    lineSign(colours.ink, t('picture.possible'), { width: 1, dash: [1, 2] }),
    lineSign(colours.ink, t('picture.over'), { alpha: 0.4 }),
    ...(bundles > 0 ? [lineSign(colours.outer, t('picture.bundle'), { width: 7, alpha: 0.32 })] : []),
  ];
}

/** The picture of the map on the screen. */
export function framedMap({ shown, colours, state, data, country }: MapToFrame): Framed {
  const { scene, frame, size } = shown;
  const marks = { ...shown.marks, hoverPair: null, hoverRegion: null, focus: null };
  return {
    title: country === null ? t('picture.title') : t('lean.map.title', { country: countryName(country) }),
    about: country === null ? mapAbout(state, data) : [t('lean.map.about', { at: data.validAt })],
    signs: country === null ? signsOf(colours, data.bundles.length) : leanSigns(colours),
    notes: mapNotes(state, data),
    width: Math.round(size.width),
    height: Math.round(size.height),
    colours: { paper: colours.halo, ink: colours.ink, muted: colours.ink },
    draw: (context, ratio) => draw(context, { scene, frame, size, ratio, colours, marks }, drawLand),
  };
}
