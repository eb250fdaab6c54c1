/** The network in words, for those who cannot see it and for its tips. */
import type { Lean, NetworkEdge, NetworkNode, NetworkView } from '../../brief/network/network-types.ts';
import { plainNumber } from '../../measure/measurement.ts';
import { counted, countryName, word } from '../words.ts';

/** A number of a measure, three digits long. */
export const shortNumber = (value: number): string => plainNumber(Number(value.toPrecision(3)));

/** A share as per cent, with one decimal where it is small. */
export const shareText = (value: number): string =>
  `${value >= 0.1 || value === 0 ? Math.round(value * 100) : Number((value * 100).toPrecision(2))} %`;

/** The whole picture in a sentence. */
export function networkSentence({ nodes, edges, ties }: NetworkView): string {
  return `Network of ${counted(nodes.length, 'unit')} and ${counted(edges.length, 'link')} with ${counted(ties, 'tie')}. The same is in the table.`;
}

/** The unit that the keyboard has come to. */
export function unitSentence(node: NetworkNode, nameOf: (code: string) => string): string {
  return `${nameOf(node.code)}, ${countryName(node.country)}. ${counted(node.degree, 'link')}, strength ${shortNumber(node.strength)}, community ${node.community + 1}.`;
}

/** The link that the keyboard has come to. */
export function linkSentence(edge: NetworkEdge, nameOf: (code: string) => string): string {
  const [a = '', b = ''] = edge.pair.split('~');
  return `${nameOf(a)} – ${nameOf(b)}: ${counted(edge.ties, 'tie')}, ${edge.types.map(({ type }) => word(type)).join(', ')}${edge.reviewed === 0 ? ', unreviewed' : ''}${edge.certain ? '' : ', stage possible'}.`;
}

/** Who leans on whom in a pair, with all that the balance may be. */
export function leanSentence(edge: NetworkEdge, nameOf: (code: string) => string): string {
  const { lean } = edge;
  if (lean === undefined) return 'Not measured: a country as a whole, or a unit of the past.';
  const [a = '', b = ''] = edge.pair.split('~');
  return leanText(lean, nameOf(a), nameOf(b));
}

function leanText({ value, interval, coverage }: Lean, first: string, second: string): string {
  const range = `from ${shortNumber(interval[0])} to ${shortNumber(interval[1])}, ${Math.round(coverage * 100)} % known`;
  const more = (value ?? 0) > 0 || interval[0] > 0 ? first : (value ?? 0) < 0 || interval[1] < 0 ? second : null;
  if (value !== null && value === 0) return `Even: 0 (${range})`;
  if (more === null) return `Too little is known to say who has more (${range})`;
  return `${more} has more: ${value === null ? 'no value' : shortNumber(value)} (${range})`;
}
