/** The pointer on the map: dragging, two fingers, the wheel, pointing, pressing. */
import { type Frame, zoomAbout } from './plane.ts';

/** What the pointer asks of the map; points are in CSS pixels of the canvas. */
export interface MapPointer {
  /** Where the map stands. */
  readonly frame: () => Frame;
  readonly onlook: (next: Frame) => void;
  readonly onpoint: (x: number, y: number) => void;
  readonly onleave: () => void;
  /** Pressed and let go without having dragged. */
  readonly onpress: (x: number, y: number) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Listeners for a canvas. */
export function followPointer({ frame, onlook, onpoint, onleave, onpress }: MapPointer) {
  let drag: { id: number; x: number; y: number; frame: Frame; far: boolean } | null = null;
  const fingers = new Map<number, Point>();
  let pinch = 0;

  const at = (event: MouseEvent): Point => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const apart = (): { readonly distance: number; readonly middle: Point } => {
    const [a = { x: 0, y: 0 }, b = a] = [...fingers.values()];
    return { distance: Math.hypot(a.x - b.x, a.y - b.y), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  };

  return {
    down(event: PointerEvent): void {
      if (event.button !== 0) return;
      const point = at(event);
      fingers.set(event.pointerId, point);
      if (fingers.size === 2) pinch = apart().distance;
      drag = { id: event.pointerId, ...point, frame: frame(), far: false };
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    },
    move(event: PointerEvent): void {
      const point = at(event);
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, point);
      if (fingers.size === 2) {
        const { distance, middle } = apart();
        if (pinch > 0) {
          if (drag) drag.far = true;
          onlook(zoomAbout(frame(), distance / pinch, middle.x, middle.y));
        }
        pinch = distance;
        return;
      }
      if (drag && drag.id === event.pointerId) {
        const [dx, dy] = [point.x - drag.x, point.y - drag.y];
        if (!drag.far && Math.hypot(dx, dy) < 4) return;
        drag.far = true;
        onlook({ k: drag.frame.k, x: drag.frame.x + dx, y: drag.frame.y + dy });
        return;
      }
      if (event.pointerType !== 'touch') onpoint(point.x, point.y);
    },
    up(event: PointerEvent): void {
      fingers.delete(event.pointerId);
      if (!drag || drag.id !== event.pointerId) return;
      const { far } = drag;
      drag = null;
      if (far) return;
      const point = at(event);
      onpress(point.x, point.y);
    },
    cancel(event: PointerEvent): void {
      fingers.delete(event.pointerId);
      drag = null;
    },
    leave: onleave,
    wheel(event: WheelEvent): void {
      event.preventDefault();
      const point = at(event);
      const lines = event.deltaMode === 1 ? 16 : 1;
      const nearer = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0022));
      onlook(zoomAbout(frame(), nearer, point.x, point.y));
    },
  };
}
