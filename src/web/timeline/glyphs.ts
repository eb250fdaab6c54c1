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
  context.lineWidth = 1.6;
  context.strokeStyle = colours.hues[hue];
  context.fillStyle = colours.hues[hue];
  context.setLineDash(reviewed ? [] : [2, 1.6]);
  context.beginPath();
  const form = forms[glyph === 'act' ? formOfAct(hue) : glyph];
  form.path(context, { x, y, r });
  if (form.inside === 'stroke') {
    context.lineWidth = 2;
    context.stroke();
  } else if (form.inside === 'full-if-reviewed' ? reviewed : form.inside === 'full') full(context, colours.paper);
  else hollow(context, colours.paper);
  context.setLineDash([]);
}

type Form = Exclude<Glyph, 'act'> | 'centre' | 'foreign' | 'region' | 'untold';

type Path = (context: CanvasRenderingContext2D, at: Pick<Spot, 'x' | 'y' | 'r'>) => void;

const square =
  (half: number): Path =>
  (context, { x, y, r }) =>
    context.rect(x - r * half, y - r * half, r * half * 2, r * half * 2);
const circle =
  (radius: number): Path =>
  (context, { x, y, r }) =>
    context.arc(x, y, r * radius, 0, 2 * Math.PI);

/** The form of each mark: its outline, and what is inside of that. */
const forms: Readonly<
  Record<Form, { readonly path: Path; readonly inside: 'hollow' | 'full' | 'full-if-reviewed' | 'stroke' }>
> = {
  proposed: { path: circle(0.85), inside: 'hollow' },
  announced: {
    path: (context, { x, y, r }) => {
      context.moveTo(x, y - r * 1.1);
      context.lineTo(x + r * 1.1, y);
      context.lineTo(x, y + r * 1.1);
      context.lineTo(x - r * 1.1, y);
      context.closePath();
    },
    inside: 'hollow',
  },
  signed: { path: circle(0.9), inside: 'full-if-reviewed' },
  active: { path: square(0.8), inside: 'full-if-reviewed' },
  suspended: {
    path: (context, { x, y, r }) => {
      context.rect(x - r * 0.8, y - r, r * 0.55, r * 2);
      context.rect(x + r * 0.25, y - r, r * 0.55, r * 2);
    },
    inside: 'full-if-reviewed',
  },
  ended: {
    path: (context, { x, y, r }) => {
      context.moveTo(x - r * 0.85, y - r * 0.85);
      context.lineTo(x + r * 0.85, y + r * 0.85);
      context.moveTo(x + r * 0.85, y - r * 0.85);
      context.lineTo(x - r * 0.85, y + r * 0.85);
    },
    inside: 'stroke',
  },
  centre: { path: square(0.85), inside: 'full' },
  foreign: {
    path: (context, { x, y, r }) => {
      context.moveTo(x, y - r * 1.1);
      context.lineTo(x + r, y + r * 0.8);
      context.lineTo(x - r, y + r * 0.8);
      context.closePath();
    },
    inside: 'full',
  },
  region: { path: circle(0.9), inside: 'full' },
  untold: { path: circle(0.8), inside: 'hollow' },
};

const formOfAct = (hue: Mark['hue']): Form =>
  hue === 'centre' || hue === 'foreign' || hue === 'region' ? hue : 'untold';

/** An edge in the colour of the page sets marks apart that lie on one another. */
function full(context: CanvasRenderingContext2D, paper: string): void {
  const own = context.strokeStyle;
  context.fill();
  context.strokeStyle = paper;
  context.lineWidth = 1;
  context.stroke();
  context.strokeStyle = own;
}

function hollow(context: CanvasRenderingContext2D, paper: string): void {
  context.fillStyle = paper;
  context.fill();
  context.stroke();
}
