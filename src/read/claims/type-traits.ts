/** How the rules for claims treat each type of tie: a row a type, which the compiler asks for. */
import { type TieType, tieTypes } from '../../model/tie-types.ts';

type Trait =
  /** Its words also turn up where nobody is tied (goods, roads, students): its parties must stand close by. */
  | 'everyday'
  /** The town where it is signed is no party to it by that alone. */
  | 'signed-anywhere'
  /** A mere list of names may found it together. */
  | 'listed-together'
  /** Two capitals do it as cities. */
  | 'of-capitals'
  /** States have it among themselves, wherever they meet. */
  | 'of-states'
  /** States settle it between themselves. */
  | 'settled-by-states'
  /** A mere contract is its vehicle. */
  | 'by-contract'
  /** A clause may merely list it as a field of something wider. */
  | 'topic'
  /** Such fields are topics of it. */
  | 'wide'
  /** It happens rather than stands: a present tense does not make it active. */
  | 'happening'
  /** It stands until it is ended. */
  | 'stands'
  /** It comes as lists of one place’s partners. */
  | 'partnered'
  /** Its words do not mean one thing told before: goods, students, help. */
  | 'loose'
  /** It is told of several partners at once. */
  | 'plural'
  /** One document or meeting founds it with all its parties at once. */
  | 'multilateral'
  /** Regions of three countries found it together. */
  | 'founded-by-three'
  /** A clause with two sides alone may go on with it. */
  | 'elliptic'
  /** Its words also name those who act: a dairy that sends cheese builds no plant. */
  | 'names-actors'
  /** Two may do it together wherever they come from. */
  | 'from-anywhere';

interface Ranks {
  /** Its place among those that a decision can limit. */
  readonly limited: number | null;
  /** Its place among the vague words of a Chinese clause, the likelier meant first. */
  readonly vague: number;
  /** Its place among those that mere hints are taken for, English and Chinese. */
  readonly hintedEn: number | null;
  readonly hintedZh: number | null;
}

const table: Readonly<Record<TieType, { readonly is: readonly Trait[] } & Ranks>> = {
  twinning: {
    ...{ limited: 1, vague: 2, hintedEn: null, hintedZh: null },
    is: [
      'signed-anywhere',
      'listed-together',
      'of-capitals',
      'by-contract',
      'wide',
      'stands',
      'partnered',
      'plural',
      'elliptic',
    ],
  },
  agreement: {
    ...{ limited: 2, vague: 5, hintedEn: 1, hintedZh: null },
    is: [
      'signed-anywhere',
      'listed-together',
      'of-states',
      'settled-by-states',
      'wide',
      'plural',
      'multilateral',
      'founded-by-three',
      'elliptic',
      'from-anywhere',
    ],
  },
  body: {
    ...{ limited: 7, vague: 3, hintedEn: null, hintedZh: null },
    is: [
      'listed-together',
      'of-states',
      'settled-by-states',
      'wide',
      'stands',
      'multilateral',
      'founded-by-three',
      'from-anywhere',
    ],
  },
  visit: {
    ...{ limited: 8, vague: 6, hintedEn: 8, hintedZh: 7 },
    is: ['of-states', 'settled-by-states', 'wide', 'happening', 'multilateral', 'elliptic', 'from-anywhere'],
  },
  forum: {
    ...{ limited: null, vague: 8, hintedEn: 7, hintedZh: 2 },
    is: ['everyday', 'of-capitals', 'topic', 'wide', 'happening', 'multilateral'],
  },
  trade: {
    ...{ limited: 9, vague: 10, hintedEn: 6, hintedZh: 3 },
    is: ['everyday', 'by-contract', 'topic', 'partnered', 'loose', 'elliptic', 'names-actors'],
  },
  investment: {
    ...{ limited: 10, vague: 9, hintedEn: 3, hintedZh: 4 },
    is: ['everyday', 'by-contract', 'topic', 'names-actors'],
  },
  infrastructure: {
    ...{ limited: 5, vague: 11, hintedEn: 4, hintedZh: 5 },
    is: [
      'everyday',
      'of-capitals',
      'by-contract',
      'topic',
      'multilateral',
      'founded-by-three',
      'names-actors',
      'from-anywhere',
    ],
  },
  exchange: {
    ...{ limited: 4, vague: 12, hintedEn: 5, hintedZh: 6 },
    is: ['everyday', 'of-capitals', 'by-contract', 'topic', 'loose', 'multilateral'],
  },
  mobility: {
    ...{ limited: 6, vague: 4, hintedEn: null, hintedZh: null },
    is: ['settled-by-states', 'topic', 'stands'],
  },
  assistance: {
    ...{ limited: null, vague: 7, hintedEn: 2, hintedZh: 1 },
    is: ['everyday', 'of-capitals', 'of-states', 'happening', 'partnered', 'loose', 'plural', 'elliptic'],
  },
  restriction: {
    ...{ limited: null, vague: 1, hintedEn: null, hintedZh: null },
    is: ['listed-together', 'of-states', 'settled-by-states', 'plural', 'elliptic', 'from-anywhere'],
  },
  cooperation: {
    ...{ limited: 3, vague: 13, hintedEn: 9, hintedZh: 8 },
    is: ['everyday', 'signed-anywhere', 'of-states', 'settled-by-states', 'wide', 'loose', 'from-anywhere'],
  },
};

/** The types that have a trait. */
export const typesThatAre = (trait: Trait): readonly TieType[] =>
  tieTypes.filter((type) => table[type].is.includes(trait));

/** The types that have a place in an order, the first first. */
export const typesBy = (rank: keyof Ranks): readonly TieType[] =>
  tieTypes.filter((type) => table[type][rank] !== null).sort((a, b) => table[a][rank]! - table[b][rank]!);
