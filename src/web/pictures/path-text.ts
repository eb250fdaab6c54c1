/** Paths for pictures that are shown on a canvas and saved as an SVG. */

/** A number of an SVG: three decimals are a thousandth of a pixel. */
export const svgNumber = (n: number): string => String(Math.round(n * 1000) / 1000);

/** The text of a `d` attribute, written call by call as a canvas takes a path. */
export class PathText {
  private readonly parts: string[] = [];
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
  get d(): string {
    return this.parts.join('');
  }
}

/** A path of a canvas whose text can be had too: a `Path2D` keeps its own to itself, and an SVG needs it. */
export type ReadablePath = Path2D & { readonly d: string };

/** A path with its text, which is made where it is asked for. */
export const readablePath = (path: Path2D, text: () => string): ReadablePath =>
  Object.defineProperty(path, 'd', { get: text }) as ReadablePath;

/** Some paths as one. */
export function joinedPath(paths: readonly ReadablePath[]): ReadablePath {
  const path = new Path2D();
  for (const each of paths) path.addPath(each);
  return readablePath(path, () => paths.map(({ d }) => d).join(''));
}
