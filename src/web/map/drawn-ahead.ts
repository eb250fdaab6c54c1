/**
 * Pictures of the map that are drawn before they are asked for: a hand that moves the time brush step by step goes on as it went, or back,
 * and to draw five hundred arcs takes longer than a frame.
 */
import type { MapView } from '../../brief/map-types.ts';
import type { Scene } from './drawn.ts';
import { samePlace } from './land-picture.ts';
import type { Frame, Size } from './plane.ts';

/** A picture, and what it shows. */
interface Drawn {
  readonly view: MapView;
  readonly scene: Scene;
  readonly frame: Frame;
  readonly size: Size;
  readonly canvas: OffscreenCanvas;
}

/** What is shown, and what comes after it and before it. */
const mostKept = 3;

/** Keeps pictures until they are forgotten, which whoever changes anything but the ties has to see to. */
export function drawnAhead(software: boolean) {
  let kept: readonly Drawn[] = [];
  return {
    /** Has a picture drawn for a canvas of the page. */
    draw(on: HTMLCanvasElement, what: Omit<Drawn, 'canvas'>, paint: (context: CanvasRenderingContext2D) => void): void {
      const canvas = kept[mostKept - 1] ? kept[0]!.canvas : new OffscreenCanvas(on.width, on.height);
      // All that is drawn with is the same on both.
      const context = canvas.getContext('2d', { willReadFrequently: software }) as unknown as CanvasRenderingContext2D;
      paint(context);
      // Without a card what was drawn is only noted down until it is needed.
      if (software) context.getImageData(0, 0, 1, 1);
      kept = [...kept.slice(1 - mostKept), { ...what, canvas }];
    },
    /** The scene of a view of which there is a picture. */
    sceneOf: (view: MapView | null): Scene | undefined => kept.find((each) => each.view === view)?.scene,
    /** Shows the picture of a scene; false where there is none of this place. */
    show(
      context: CanvasRenderingContext2D,
      scene: Scene,
      place: { readonly frame: Frame; readonly size: Size },
    ): boolean {
      const found = kept.find((each) => each.scene === scene);
      if (!found || !samePlace(found, place)) return false;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, found.canvas.width, found.canvas.height);
      context.drawImage(found.canvas, 0, 0);
      return true;
    },
    forget(): void {
      kept = [];
    },
  };
}
