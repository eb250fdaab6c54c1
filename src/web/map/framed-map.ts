/** The map as a picture that can stand alone: exactly what is shown, with its title, days, legend, sources and what to mind. */
import type { MapView } from '../../brief/map-types.ts';
import { t } from '../i18n/t.ts';
import type { Framed, Sign } from '../pictures/framed.ts';
import { svgPath } from '../pictures/path-text.ts';
import type { ViewState } from '../view-state.ts';
import { detailOnce, outlinesOnce, regionsOnce } from '../world.ts';
import type { TieGroup } from './arcs.ts';
import { draw } from './draw.ts';
import { drawLand } from './draw-land.ts';
import type { Marks, Scene } from './drawn.ts';
import { mapAbout, mapNotes } from './map-caption.ts';
import type { Palette } from './palette.ts';
import { type Frame, overlaps, projectionAround, type Size, visibleBox } from './plane.ts';
import { emptyScene, withShapes } from './scene.ts';
import { countryShapes } from './shapes.ts';

/** What is on the screen. */
export interface ShownMap {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly size: Size;
  readonly marks: Marks;
  /** The countries that are shown in finer outlines. */
  readonly detailed: ReadonlySet<string>;
}

/** The outlines anew, as paths that can be written. */
async function writableScene({ scene, frame, size, detailed }: ShownMap, meridian: number): Promise<Scene> {
  const [topology, regions] = await Promise.all([outlinesOnce(), regionsOnce()]);
  const own = {
    ...emptyScene(topology, regions, meridian, svgPath),
    nodes: scene.nodes,
    arcs: scene.arcs,
    bundles: scene.bundles,
  };
  const view = visibleBox(frame, size);
  const near = [...own.countries.values()].filter(({ country, box }) => detailed.has(country) && overlaps(box, view));
  const finer = await Promise.all(
    near.map(async ({ country }) => {
      const found = await detailOnce(country);
      const codes = regions.flatMap(({ code }) => (code.startsWith(`${country}-`) ? [code] : []));
      const shapes = found && countryShapes(found, projectionAround(meridian), codes, svgPath).get(country);
      return shapes && shapes.regions.length > 0 ? [shapes] : [];
    }),
  );
  return withShapes(own, finer.flat());
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

function signsOf(colours: Palette, bundles: number, byLean: boolean): readonly Sign[] {
  return [
    ...(byLean
      ? [
          lineSign(colours.lean[2], t('map.lean.lean'), { width: 3 }),
          lineSign(colours.leanUnknown, t('map.leanUnknown'), { width: 0.8 }),
        ]
      : groups.map((group) => lineSign(colours.groups[group], t(`picture.group.${group}`)))),
    lineSign(colours.ink, t('picture.unreviewed'), { dash: [5, 3.5] }),
    lineSign(colours.ink, t('picture.possible'), { width: 1, dash: [1, 2] }),
    lineSign(colours.ink, t('picture.over'), { alpha: 0.4 }),
    ...(bundles > 0 ? [lineSign(colours.outer, t('picture.bundle'), { width: 7, alpha: 0.32 })] : []),
  ];
}

/** The picture of the map on the screen. */
export async function framedMap(
  shown: ShownMap,
  colours: Palette,
  state: ViewState,
  data: MapView,
  kind: 'png' | 'svg',
): Promise<Framed> {
  const { frame, size, marks } = shown;
  const scene = kind === 'svg' ? await writableScene(shown, state.meridian) : shown.scene;
  return {
    title: t('picture.title'),
    about: mapAbout(state, data),
    signs: signsOf(colours, data.bundles.length, state.network.lines === 'lean'),
    notes: mapNotes(state, data),
    width: Math.round(size.width),
    height: Math.round(size.height),
    colours: { paper: colours.halo, ink: colours.ink, muted: colours.ink },
    draw: (context, ratio) => {
      const land = {
        put: () => drawLand(context, { scene, frame, size, ratio, colours }),
      };
      draw(
        context,
        scene,
        frame,
        size,
        ratio,
        colours,
        { ...marks, hoverPair: null, hoverRegion: null, focus: null },
        land,
        false,
      );
    },
  };
}
