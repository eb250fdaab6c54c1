/** Draws the points and the names of units that have ties. No state of its own. */
import { overlaps } from './plane.ts';
import type { MapPen } from './scene.ts';

/** Points and names of units with ties; a name that would lie on another is left out. */
export function drawNodes(
  context: CanvasRenderingContext2D,
  { scene, frame, ratio, size, colours, marks }: MapPen,
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
