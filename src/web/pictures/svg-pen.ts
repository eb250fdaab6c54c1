/**
 * Draws an SVG with the calls of a canvas: what draws a picture on the screen writes it as a drawing too, and both are the same.
 * It knows what the pictures of Amur use, no more.
 */
import { PathText, svgNumber } from './path-text.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** A fill that is not one colour: hatching, or a gradient from left to right. */
interface Paint {
  readonly id: string;
  scale: number;
  readonly body: (paint: Paint) => string;
}

interface Style {
  scale: number;
  x: number;
  y: number;
  clip: string;
}

/** Measures words in a font. */
type Measure = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

/** A pen for a drawing of a size in pixels; `measure` measures words as the screen would. */
export class SvgPen {
  fillStyle: unknown = '#000';
  strokeStyle: unknown = '#000';
  lineWidth = 1;
  lineJoin = 'miter';
  lineCap = 'butt';
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  private dash: readonly number[] = [];
  private path = new PathText();
  private readonly out: string[] = [];
  private readonly paints: Paint[] = [];
  private readonly clips: string[] = [];
  private now: Style = { scale: 1, x: 0, y: 0, clip: '' };
  private readonly before: Style[] = [];
  private opened = '';

  private readonly name: string;
  private readonly measure: Measure;

  /** `name` begins the ids of what is referred to. */
  constructor(name: string, measure: Measure) {
    this.name = name;
    this.measure = measure;
  }

  setTransform(a: number, _b: number, _c: number, _d: number, e: number, f: number): void {
    this.now = { ...this.now, scale: a, x: e, y: f };
  }
  translate(x: number, y: number): void {
    this.now = { ...this.now, x: this.now.x + x * this.now.scale, y: this.now.y + y * this.now.scale };
  }
  save(): void {
    this.before.push(this.now);
  }
  restore(): void {
    this.now = this.before.pop() ?? this.now;
  }
  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }
  clearRect(): void {}

  beginPath(): void {
    this.path = new PathText();
  }
  moveTo(x: number, y: number): void {
    this.path.moveTo(x, y);
  }
  lineTo(x: number, y: number): void {
    this.path.lineTo(x, y);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path.quadraticCurveTo(cx, cy, x, y);
  }
  arc(x: number, y: number, radius: number): void {
    this.path.arc(x, y, radius);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(x, y, width, height);
  }
  closePath(): void {
    this.path.closePath();
  }

  /** What is drawn from now on, until `restore`, shows only within the path. */
  clip(): void {
    const id = `${this.name}-clip${this.clips.length}`;
    const within = this.now.clip === '' ? '' : ` clip-path="url(#${this.now.clip})"`;
    this.clips.push(`<clipPath id="${id}"${within}><path d="${this.path.d}"${this.moved()}/></clipPath>`);
    this.now = { ...this.now, clip: id };
  }
  fill(path: unknown = this.path): void {
    this.element(`<path d="${(path as PathText).d}"${this.paint('fill', this.fillStyle)}/>`);
  }
  stroke(path: unknown = this.path): void {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.map(svgNumber).join(' ')}"` : '';
    const ends = `${this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${this.lineJoin}"`}`;
    const line = ` fill="none"${this.paint('stroke', this.strokeStyle)} stroke-width="${svgNumber(this.lineWidth)}"`;
    this.element(`<path d="${(path as PathText).d}"${line}${dash}${ends}/>`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new PathText();
    path.rect(x, y, width, height);
    this.fill(path);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    const path = new PathText();
    path.rect(x, y, width, height);
    this.stroke(path);
  }
  measureText(text: string): TextMetrics {
    this.measure.font = this.font;
    return this.measure.measureText(text);
  }
  fillText(text: string, x: number, y: number): void {
    this.text(text, x, y, this.paint('fill', this.fillStyle));
  }
  strokeText(text: string, x: number, y: number): void {
    const line = ` fill="none"${this.paint('stroke', this.strokeStyle)} stroke-width="${svgNumber(this.lineWidth)}"`;
    this.text(text, x, y, `${line} stroke-linejoin="round"`);
  }

  /** Hatching, in the colour that the tile was drawn in. */
  createPattern(tile: HTMLCanvasElement): unknown {
    const colour = String(tile.getContext('2d')?.strokeStyle ?? '#888');
    const paint: Paint = {
      id: `${this.name}-paint${this.paints.length}`,
      scale: 1,
      body: ({ id, scale }) =>
        `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(${svgNumber(scale * 1000) === '0' ? scale : scale.toPrecision(5)})"><path d="M-2 10L10-2M-2 2L2-2M6 10L10 6" stroke="${colour}" stroke-width="1.2"/></pattern>`,
    };
    this.paints.push(paint);
    return Object.assign(paint, {
      setTransform: (matrix: DOMMatrix) => {
        paint.scale = matrix.a;
      },
    });
  }
  createLinearGradient(x0: number, _y0: number, x1: number): unknown {
    const stops: string[] = [];
    const paint: Paint = {
      id: `${this.name}-paint${this.paints.length}`,
      scale: 1,
      body: ({ id }) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${svgNumber(x0)}" x2="${svgNumber(x1)}" y1="0" y2="0">${stops.join('')}</linearGradient>`,
    };
    this.paints.push(paint);
    return Object.assign(paint, {
      addColorStop: (at: number, colour: string) => stops.push(`<stop offset="${at}" stop-color="${colour}"/>`),
    });
  }

  private paint(what: 'fill' | 'stroke', style: unknown): string {
    const colour = typeof style === 'string' ? style : `url(#${(style as Paint).id})`;
    const alpha = this.globalAlpha === 1 ? '' : ` ${what}-opacity="${svgNumber(this.globalAlpha)}"`;
    return ` ${what}="${colour}"${alpha}`;
  }
  private moved(): string {
    const { scale, x, y } = this.now;
    if (scale === 1 && x === 0 && y === 0) return '';
    return ` transform="matrix(${svgNumber(scale)} 0 0 ${svgNumber(scale)} ${svgNumber(x)} ${svgNumber(y)})"`;
  }
  /** What follows under the same transform and clip stands in one group. */
  private element(markup: string): void {
    const inner = `<g${this.moved()}>`;
    const group = this.now.clip === '' ? inner : `<g clip-path="url(#${this.now.clip})">${inner}`;
    if (group !== this.opened) {
      this.close();
      this.out.push(group);
      this.opened = group;
    }
    this.out.push(markup);
  }
  private close(): void {
    if (this.opened !== '') this.out.push(this.opened.startsWith('<g clip-path') ? '</g></g>' : '</g>');
    this.opened = '';
  }
  private text(text: string, x: number, y: number, look: string): void {
    const [, weight = '400', size = '12', family = 'sans-serif'] = /^(\d+) ([\d.]+)px (.+)$/.exec(this.font) ?? [];
    const anchor = { center: ' text-anchor="middle"', right: ' text-anchor="end"' }[this.textAlign] ?? '';
    const middle = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    this.element(
      `<text x="${svgNumber(x)}" y="${svgNumber(y)}" font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}"${anchor}${middle}${look}>${escaped(text)}</text>`,
    );
  }

  /** What was drawn, with what it refers to: the inside of an `<svg>`. */
  markup(): string {
    this.close();
    const defs = [...this.clips, ...this.paints.map((paint) => paint.body(paint))].join('');
    return `${defs === '' ? '' : `<defs>${defs}</defs>`}${this.out.join('')}`;
  }
}

/** A pen where a canvas is asked for. */
export const asCanvas = (pen: SvgPen): CanvasRenderingContext2D => pen as unknown as CanvasRenderingContext2D;
