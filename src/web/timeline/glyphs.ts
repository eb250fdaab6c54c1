/** Marks of stages and of who acted, each of a form of its own, so that none rests on colour alone. */
import type { Colours } from './colours.ts';
import type { Glyph, Mark } from './rows.ts';

/** Where a mark is drawn, how large, and in which colours. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly colours: Colours;
}

/** Draws a mark around a point; the colour of the paper fills those that are hollow. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  { glyph, hue, reviewed }: Pick<Mark, 'glyph' | 'hue' | 'reviewed'>,
  { x, y, r, colours }: Spot,
): void {
  const [colour, paper] = [colours.hues[hue], colours.paper];
  context.lineWidth = 1.6;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.setLineDash(reviewed ? [] : [2, 1.6]);
  context.beginPath();
  const hollow = (): void => {
    context.fillStyle = paper;
    context.fill();
    context.stroke();
  };
  switch (glyph === 'act' ? formOfAct(hue) : glyph) {
    case 'proposed':
      context.arc(x, y, r * 0.85, 0, 2 * Math.PI);
      hollow();
      break;
    case 'announced':
      diamond(context, x, y, r);
      hollow();
      break;
    case 'signed':
      context.arc(x, y, r * 0.9, 0, 2 * Math.PI);
      filled(context, reviewed, paper);
      break;
    case 'active':
      context.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
      filled(context, reviewed, paper);
      break;
    case 'suspended':
      context.rect(x - r * 0.8, y - r, r * 0.55, r * 2);
      context.rect(x + r * 0.25, y - r, r * 0.55, r * 2);
      filled(context, reviewed, paper);
      break;
    case 'ended':
      context.lineWidth = 2;
      context.moveTo(x - r * 0.85, y - r * 0.85);
      context.lineTo(x + r * 0.85, y + r * 0.85);
      context.moveTo(x + r * 0.85, y - r * 0.85);
      context.lineTo(x - r * 0.85, y + r * 0.85);
      context.stroke();
      break;
    case 'centre':
      context.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
      filled(context, true, paper);
      break;
    case 'foreign':
      context.moveTo(x, y - r * 1.1);
      context.lineTo(x + r, y + r * 0.8);
      context.lineTo(x - r, y + r * 0.8);
      context.closePath();
      filled(context, true, paper);
      break;
    case 'region':
      context.arc(x, y, r * 0.9, 0, 2 * Math.PI);
      filled(context, true, paper);
      break;
    default:
      context.arc(x, y, r * 0.8, 0, 2 * Math.PI);
      hollow();
  }
  context.setLineDash([]);
}

/** An edge in the colour of the page sets marks apart that lie on one another; what is unreviewed is hollow. */
function filled(context: CanvasRenderingContext2D, isFull: boolean, paper: string): void {
  if (isFull) {
    const own = context.strokeStyle;
    context.fill();
    context.strokeStyle = paper;
    context.lineWidth = 1;
    context.stroke();
    context.strokeStyle = own;
  } else {
    context.fillStyle = paper;
    context.fill();
    context.stroke();
  }
}

function diamond(context: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  context.moveTo(x, y - r * 1.1);
  context.lineTo(x + r * 1.1, y);
  context.lineTo(x, y + r * 1.1);
  context.lineTo(x - r * 1.1, y);
  context.closePath();
}

type Form = Exclude<Glyph, 'act'> | 'centre' | 'foreign' | 'region' | 'untold';

const formOfAct = (hue: Mark['hue']): Form =>
  hue === 'centre' || hue === 'foreign' || hue === 'region' ? hue : 'untold';
