/** Draws the map on a canvas: sea, land, borders, ties, names. No state of its own. */
import { type GeoProjection, geoGraticule, geoPath } from 'd3-geo';
import { type DrawnArc, pointOn } from './arcs.ts';
import type { Palette } from './palette.ts';
import { type Frame, overlaps, projectionAround, type Size, visibleBox } from './plane.ts';
import type { CountryShape, RegionShape } from './shapes.ts';

/** A unit that has ties, at its place in the world. */
export interface Node {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly ties: number;
  readonly reviewed: number;
}

export interface Scene {
  readonly sphere: Path2D;
  readonly graticule: Path2D;
  readonly countries: ReadonlyMap<string, CountryShape>;
  readonly regions: ReadonlyMap<string, RegionShape>;
  readonly disputed: ReadonlySet<string>;
  readonly nodes: readonly Node[];
  readonly arcs: readonly DrawnArc[];
}

/** What is pointed at, stepped to or selected. */
export interface Marks {
  readonly hoverPair: string | null;
  readonly hoverRegion: string | null;
  readonly pair: string | null;
  readonly region: string | null;
  /** Where the keyboard stands. */
  readonly focus: { readonly code: string; readonly x: number; readonly y: number } | null;
}

/** The edge of the world and its grid, for a meridian. */
export function backdrop(meridian: number): { readonly sphere: Path2D; readonly graticule: Path2D } {
  // Curves need resampling here, unlike borders.
  const projection: GeoProjection = projectionAround(meridian).precision(0.3);
  const draw = (object: Parameters<ReturnType<typeof geoPath>>[0]): Path2D => {
    const path = new Path2D();
    geoPath(projection, path as unknown as CanvasRenderingContext2D)(object);
    return path;
  };
  return { sphere: draw({ type: 'Sphere' }), graticule: draw(geoGraticule().step([20, 20])()) };
}

const bySize = new Map<string, CanvasPattern | null>();

function hatching(context: CanvasRenderingContext2D, colour: string, k: number): CanvasPattern | null {
  const key = colour;
  let pattern = bySize.get(key) ?? null;
  if (!bySize.has(key)) {
    const tile = document.createElement('canvas');
    tile.width = 8;
    tile.height = 8;
    const ink = tile.getContext('2d');
    if (ink) {
      ink.strokeStyle = colour;
      ink.lineWidth = 1.2;
      ink.beginPath();
      ink.moveTo(-2, 10);
      ink.lineTo(10, -2);
      ink.moveTo(-2, 2);
      ink.lineTo(2, -2);
      ink.moveTo(6, 10);
      ink.lineTo(10, 6);
      ink.stroke();
    }
    pattern = context.createPattern(tile, 'repeat');
    bySize.set(key, pattern);
  }
  // Hatching keeps its width on screen at every zoom.
  pattern?.setTransform(new DOMMatrix().scale(1 / k));
  return pattern;
}

/** Draws everything. `ratio` is the number of device pixels to a CSS pixel. */
export function draw(
  context: CanvasRenderingContext2D,
  scene: Scene,
  frame: Frame,
  size: Size,
  ratio: number,
  colours: Palette,
  marks: Marks,
): void {
  const { k } = frame;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * frame.x, ratio * frame.y);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.setLineDash([]);
  const view = visibleBox(frame, size);

  context.fillStyle = colours.sea;
  context.fill(scene.sphere);
  context.lineWidth = 0.8 / k;
  context.strokeStyle = colours.graticule;
  context.stroke(scene.graticule);
  context.strokeStyle = colours.outer;
  context.stroke(scene.sphere);

  const shown = [...scene.countries.values()].filter((country) => overlaps(country.box, view));
  context.fillStyle = colours.land;
  for (const country of shown) context.fill(country.land);
  context.fillStyle = colours.tied;
  for (const node of scene.nodes) {
    const region = scene.regions.get(node.code);
    if (region && overlaps(region.box, view)) context.fill(region.path);
  }
  for (const code of scene.disputed) {
    const region = scene.regions.get(code);
    if (!region || !overlaps(region.box, view)) continue;
    context.fillStyle = hatching(context, colours.hatch, k) ?? colours.hatch;
    context.fill(region.path);
  }
  context.strokeStyle = colours.inner;
  context.lineWidth = Math.min(1, 0.35 + k * 0.12) / k;
  for (const country of shown) context.stroke(country.inner);
  context.strokeStyle = colours.outer;
  context.lineWidth = Math.min(1.4, 0.45 + k * 0.1) / k;
  for (const country of shown) context.stroke(country.outer);

  outline(context, scene.regions.get(marks.hoverRegion ?? ''), colours.ink, 1.2 / k);
  outline(context, scene.regions.get(marks.region ?? ''), colours.focus, 2.2 / k);
  outline(context, scene.regions.get(marks.focus?.code ?? ''), colours.focus, 2.2 / k);
  if (marks.focus) {
    context.beginPath();
    context.arc(marks.focus.x, marks.focus.y, 9 / k, 0, 2 * Math.PI);
    context.strokeStyle = colours.focus;
    context.lineWidth = 2 / k;
    context.stroke();
  }

  const busy = marks.pair !== null || marks.region !== null || marks.hoverPair !== null;
  for (const arc of scene.arcs) {
    const chosen =
      arc.pair === marks.pair ||
      arc.pair === marks.hoverPair ||
      (marks.pair === null && marks.region !== null && arc.pair.split('~').includes(marks.region));
    drawArc(context, arc, k, colours, busy && !chosen ? 0.28 : 1, chosen && busy);
  }
  drawNodes(context, scene, frame, ratio, size, colours, marks);
}

function outline(
  context: CanvasRenderingContext2D,
  region: RegionShape | undefined,
  colour: string,
  width: number,
): void {
  if (!region) return;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(region.path);
}

function drawArc(
  context: CanvasRenderingContext2D,
  arc: DrawnArc,
  k: number,
  colours: Palette,
  strength: number,
  chosen: boolean,
): void {
  const width = (arc.width + (chosen ? 1.2 : 0)) / k;
  const trace = (): void => {
    context.beginPath();
    context.moveTo(arc.ax, arc.ay);
    context.quadraticCurveTo(arc.cx, arc.cy, arc.bx, arc.by);
  };
  context.globalAlpha = strength * (arc.thin && !chosen ? 0.3 : arc.faint ? 0.45 : 0.92);
  context.setLineDash(arc.dashed ? [5 / k, 3.5 / k] : []);
  context.strokeStyle = colours.groups[arc.group];
  context.lineWidth = arc.hollow ? width + 1.6 / k : width;
  trace();
  context.stroke();
  if (arc.hollow) {
    // Hollow: the stage on this day is possible, not certain.
    context.strokeStyle = colours.halo;
    context.lineWidth = Math.max(0.8 / k, width - 0.6 / k);
    trace();
    context.stroke();
  }
  context.setLineDash([]);
  if (arc.thin && !chosen) {
    context.globalAlpha = 1;
    return;
  }
  const [mx, my] = pointOn(arc, 0.5);
  groupMark(context, arc, mx, my, (chosen ? 4.4 : 3.2) / k, k, colours);
  context.globalAlpha = 1;
}

/** A mark at the top of the bow, so that the group does not rest on colour alone. */
function groupMark(
  context: CanvasRenderingContext2D,
  arc: DrawnArc,
  x: number,
  y: number,
  r: number,
  k: number,
  colours: Palette,
): void {
  context.beginPath();
  if (arc.group === 'formal') context.arc(x, y, r, 0, 2 * Math.PI);
  else if (arc.group === 'business') context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else if (arc.group === 'people') {
    context.moveTo(x, y - r * 1.25);
    context.lineTo(x + r * 1.15, y + r * 0.8);
    context.lineTo(x - r * 1.15, y + r * 0.8);
    context.closePath();
  } else {
    context.moveTo(x - r, y - r);
    context.lineTo(x + r, y + r);
    context.moveTo(x + r, y - r);
    context.lineTo(x - r, y + r);
    context.strokeStyle = colours.groups.restriction;
    context.lineWidth = 1.8 / k;
    context.stroke();
    return;
  }
  context.fillStyle = arc.dashed ? colours.halo : colours.groups[arc.group];
  context.fill();
  context.strokeStyle = arc.dashed ? colours.groups[arc.group] : colours.halo;
  context.lineWidth = 1.1 / k;
  context.stroke();
}

/** Points and names of units with ties; a name that would lie on another is left out. */
function drawNodes(
  context: CanvasRenderingContext2D,
  scene: Scene,
  frame: Frame,
  ratio: number,
  size: Size,
  colours: Palette,
  marks: Marks,
): void {
  const { k } = frame;
  const chosenEnds = new Set((marks.pair ?? marks.hoverPair ?? '').split('~'));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const onScreen = scene.nodes
    .map((node) => ({ node, x: node.x * k + frame.x, y: node.y * k + frame.y }))
    .filter(({ x, y }) => x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20);
  for (const { x, y } of onScreen) {
    context.beginPath();
    context.arc(x, y, 2.6, 0, 2 * Math.PI);
    context.fillStyle = colours.ink;
    context.fill();
    context.strokeStyle = colours.halo;
    context.lineWidth = 1;
    context.stroke();
  }
  const must = (code: string): boolean => code === marks.region || chosenEnds.has(code) || code === marks.focus?.code;
  const ranked = onScreen.sort(
    (a, b) => Number(must(b.node.code)) - Number(must(a.node.code)) || b.node.ties - a.node.ties,
  );
  const limit = k < 1.2 ? 8 : k < 2.5 ? 26 : 90;
  const taken: (readonly [number, number, number, number])[] = [];
  context.font = '600 12px "Source Sans 3 Variable", "Noto Sans SC Variable", sans-serif';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  for (const { node, x, y } of ranked.slice(0, limit)) {
    const width = context.measureText(node.name).width;
    const place = (
      [
        [x + 6, y],
        [x - 6 - width, y],
        [x - width / 2, y - 12],
        [x - width / 2, y + 12],
      ] as const
    ).find(([left, top]) => !taken.some((box) => overlaps(box, [left - 2, top - 7, left + width + 2, top + 7])));
    if (!place) continue;
    taken.push([place[0] - 2, place[1] - 7, place[0] + width + 2, place[1] + 7]);
    context.strokeStyle = colours.halo;
    context.strokeText(node.name, place[0], place[1]);
    context.fillStyle = colours.ink;
    context.fillText(node.name, place[0], place[1]);
  }
}
