/** Paths: for a canvas `Path2D`, for an SVG the text of a `d` attribute; the code that makes a path knows neither. */

/** What a path is made with. */
export interface PathMaker {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
}

/** A number of an SVG: three decimals are a thousandth of a pixel. */
export const svgNumber = (n: number): string => String(Math.round(n * 1000) / 1000);

/** A path as the text of a `d` attribute. */
export class PathText implements PathMaker {
  readonly parts: string[] = [];
  private put(letter: string, ...numbers: readonly number[]): void {
    this.parts.push(`${letter}${numbers.map(svgNumber).join(' ')}`);
  }
  moveTo(x: number, y: number): void {
    this.put('M', x, y);
  }
  lineTo(x: number, y: number): void {
    this.put('L', x, y);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.put('Q', cx, cy, x, y);
  }
  /** A whole circle, which is all that pictures ask for. */
  arc(x: number, y: number, radius: number): void {
    this.put('M', x + radius, y);
    this.put('A', radius, radius, 0, 1, 1, x - radius, y);
    this.put('A', radius, radius, 0, 1, 1, x + radius, y);
    this.closePath();
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.put('M', x, y);
    this.parts.push(`h${svgNumber(width)}v${svgNumber(height)}h${svgNumber(-width)}`);
    this.closePath();
  }
  closePath(): void {
    this.parts.push('Z');
  }
  addPath(other: PathText): void {
    for (const part of other.parts) this.parts.push(part);
  }
  get d(): string {
    return this.parts.join('');
  }
}

/** Makes paths: `Path2D`, or a `PathText` in its place. */
export type MakePath = () => Path2D;
export const canvasPath: MakePath = () => new Path2D();
/** Paths that only an `SvgPen` can draw. */
export const svgPath: MakePath = () => new PathText() as unknown as Path2D;
