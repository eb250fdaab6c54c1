/** The network in words, for those who cannot see it and for its tips. */
import type { NetworkEdge, NetworkNode, NetworkView } from '../../app/network/show-network.ts';
import { writeNumber } from '../i18n/numbers-and-dates.ts';
import { spoken, t } from '../i18n/t.ts';
import { typeName, typeWord } from '../terms.ts';
import { countryName } from '../words.ts';

type NameOf = (code: string) => string;

/** A number of a measure, three digits long. */
export const shortNumber = (value: number): string =>
  writeNumber(value, spoken(), { maximumSignificantDigits: 3, useGrouping: false });

/** A share as per cent, with one decimal where it is small. */
export const shareText = (value: number): string =>
  writeNumber(value, spoken(), { style: 'percent', maximumSignificantDigits: value >= 0.1 ? 2 : 1 });

/** Both ends of a pair by name. */
export const pairText = (pair: string, nameOf: NameOf): string => pair.split('~').map(nameOf).join(' – ');

/** Types with how many ties there are of each, where it is more than one. */
export const typesText = (types: NetworkEdge['types']): string =>
  types.map(({ type, ties }) => `${typeName(type)}${ties > 1 ? ` ×${ties}` : ''}`).join(', ');

/** Types with the number of units. */
export const byTypeText = (types: NetworkNode['byType']): string =>
  types.map(({ type, degree }) => `${typeName(type)} ${degree}`).join(', ');

/** The whole picture in a sentence. */
export const networkSentence = ({ nodes, edges, ties }: NetworkView): string =>
  t('network.sentence', { units: nodes.length, links: edges.length, ties });

/** The unit that the keyboard has come to. */
export const unitSentence = (node: NetworkNode, nameOf: NameOf): string =>
  t('network.unitSentence', {
    name: nameOf(node.code),
    country: countryOfNode(node, nameOf),
    links: node.degree,
    strength: shortNumber(node.strength),
    community: node.community + 1,
  });

/** A country by its name; one that is no more by that of its whole. */
export const countryNamed = (country: string, nameOf: NameOf): string =>
  country.length > 2 ? nameOf(`X-${country}`) : countryName(country);

/** The country of a unit by name. */
export const countryOfNode = ({ country }: NetworkNode, nameOf: NameOf): string => countryNamed(country, nameOf);

/** The link that the keyboard has come to. */
export function linkSentence(edge: NetworkEdge, nameOf: NameOf): string {
  const said = t('network.linkSentence', {
    pair: pairText(edge.pair, nameOf),
    ties: edge.ties,
    types: edge.types.map(({ type }) => typeWord(type)).join(', '),
  });
  return [said, edge.reviewed === 0 ? t('network.unreviewed') : '', edge.certain ? '' : t('network.possible')]
    .filter(Boolean)
    .join(', ');
}
