/** What lies under a point of the screen: a unit with ties, an arc, a region. */
import { arcAt, arcsAt } from './arcs.ts';
import { nearestTo } from './nearest.ts';
import type { Frame } from './plane.ts';
import type { Scene, Under } from './scene.ts';
import { regionAt } from './shapes.ts';

/** What lies under a point, within six pixels. */
export function underPoint(
  scene: Scene,
  context: CanvasRenderingContext2D,
  frame: Frame,
  [x, y]: readonly [number, number],
): Under {
  const [wx, wy] = [(x - frame.x) / frame.k, (y - frame.y) / frame.k];
  const node = nearestTo(scene.nodes, wx, wy);
  if (node && Math.hypot(node.x - wx, node.y - wy) * frame.k < 6) return { arc: null, code: node.code };
  const arc = arcAt(arcsAt(scene.arcs, frame.k), wx, wy, 6 / frame.k);
  if (arc) return { arc, code: '' };
  return { arc: null, code: regionAt(scene.countries, context, wx, wy)?.code ?? '' };
}
