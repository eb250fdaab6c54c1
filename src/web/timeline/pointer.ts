/** The pointer on a timeline: dragging the axis or the day, the wheel, pointing, pressing. */
import { type Axis, movedBy, zoomedAt } from './axis.ts';

/** A place on the canvas, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pointer asks of the timeline. */
export interface TimelinePointer {
  readonly axis: () => Axis;
  readonly limits: () => readonly [number, number];
  /** How wide the labels are, at the left of the axis. */
  readonly labels: () => number;
  /** Whether a place belongs to the day that is looked at, which is then dragged in place of the axis. */
  readonly isDay: (at: Point) => boolean;
  readonly onday: (at: Point) => void;
  readonly onlook: (next: Axis) => void;
  readonly onpoint: (at: Point) => void;
  readonly onleave: () => void;
  /** Pressed and let go without having dragged. */
  readonly onpress: (at: Point) => void;
}

/** Listeners for a canvas. */
export function followPointer(timeline: TimelinePointer) {
  let drag: { x: number; axis: Axis; far: boolean; day: boolean } | null = null;

  const at = (event: MouseEvent): Point => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  return {
    down(event: PointerEvent): void {
      if (event.button !== 0) return;
      const point = at(event);
      const day = timeline.isDay(point);
      drag = { x: point.x, axis: timeline.axis(), far: false, day };
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      if (day) timeline.onday(point);
    },
    move(event: PointerEvent): void {
      const point = at(event);
      if (drag?.day) timeline.onday(point);
      else if (drag) {
        const dx = point.x - drag.x;
        if (!drag.far && Math.abs(dx) < 4) return;
        drag.far = true;
        timeline.onlook(movedBy(drag.axis, dx, timeline.limits()));
      } else timeline.onpoint(point);
    },
    up(event: PointerEvent): void {
      const ended = drag;
      drag = null;
      if (ended && !ended.far && !ended.day) timeline.onpress(at(event));
    },
    cancel(): void {
      drag = null;
    },
    leave: timeline.onleave,
    wheel(event: WheelEvent): void {
      const aside = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (event.ctrlKey || event.metaKey || event.altKey) {
        const x = Math.max(0, at(event).x - timeline.labels());
        timeline.onlook(zoomedAt(timeline.axis(), Math.exp(-event.deltaY * 0.004), x, timeline.limits()));
      } else if (event.shiftKey || aside)
        timeline.onlook(movedBy(timeline.axis(), -(event.deltaX || event.deltaY), timeline.limits()));
      else return;
      event.preventDefault();
    },
  };
}
