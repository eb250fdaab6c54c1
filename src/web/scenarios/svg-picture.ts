/** The charts on screen as one picture for a paper: SVG with its styles written in, and the same as PNG. */

const styled = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An element of the picture, its attributes made safe; what is inside is taken as it is. */
const element = (name: string, attributes: Readonly<Record<string, string | number>>, inner = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')}>${inner}</${name}>`;

/** A copy of a chart with what its style sheet says written on each element. */
function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
  to?.forEach((element, i) => {
    const original = from?.[i];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of styled) {
      const value = style.getPropertyValue(name);
      if (value !== '') element.setAttribute(name, value);
    }
    element.removeAttribute('class');
  });
  return copy;
}

/** One chart of a picture. */
export interface Plate {
  readonly title: string;
  readonly svg: SVGSVGElement;
}

/** The charts below each other in two columns, under a title, over the words that must go with them. */
export function writeSvg(title: string, plates: readonly Plate[], foot: readonly string[]): string {
  const { color, backgroundColor, fontFamily } = getComputedStyle(document.documentElement);
  const ink = color;
  const paper = backgroundColor;
  const gap = 24;
  const wide = Math.max(200, ...plates.map(({ svg }) => svg.clientWidth));
  const rows: Plate[][] = [];
  for (const plate of plates) {
    const last = rows.at(-1);
    if (last && last.length < 2) last.push(plate);
    else rows.push([plate]);
  }
  let y = 44;
  let body = '';
  const serializer = new XMLSerializer();
  for (const row of rows) {
    row.forEach(({ title: name, svg }, i) => {
      const x = gap + i * (wide + gap);
      body += element('text', { x: x + 6, y: y + 14, 'font-size': 14, 'font-weight': 600, fill: ink }, escaped(name));
      body += element('g', { transform: `translate(${x} ${y + 22})` }, serializer.serializeToString(withStyles(svg)));
    });
    y += 22 + Math.max(...row.map(({ svg }) => svg.clientHeight)) + gap;
  }
  const width = gap + 2 * (wide + gap);
  const notes = foot
    .map((line, i) => element('text', { x: gap, y: y + i * 17, 'font-size': 12, fill: ink }, escaped(line)))
    .join('');
  const height = y + foot.length * 17 + 8;
  const head = element('text', { x: gap, y: 28, 'font-size': 18, 'font-weight': 600, fill: ink }, escaped(title));
  const size = { width, height };
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: [0, 0, width, height].join(' '),
    'font-family': fontFamily,
  };
  return `${element('svg', frame, element('rect', { ...size, fill: paper }) + head + body + notes)}\n`;
}
