/**
 * What kinds of place a word can mean: "the krai" is never in China, 该省 never in the United States. The gazetteer knows
 * most kinds; where a language calls units otherwise than the gazetteer, the countries are told here.
 */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { isCityUnitCode } from './city-units.ts';
import type { PartyMention } from './party-mention.ts';

/** A kind of place that words name; `side` is any place, `abroad` and `home` are told by the text. */
export type Kind =
  | 'side'
  | 'city'
  | 'district'
  | 'anyRegion'
  | 'province'
  | 'prefecture'
  | 'oblast'
  | 'krai'
  | 'republic'
  | 'state'
  | 'county'
  | 'autonomousRegion'
  | 'voivodeship'
  | 'canton'
  | 'emirate'
  | 'aimag'
  | 'department'
  | 'island';

interface Units {
  /** Kinds as the gazetteer names them. */
  readonly kinds: string;
  /** Countries whose first-level units are called so, whatever the gazetteer calls them. */
  readonly countries: string;
}

const units: Readonly<Partial<Record<Kind, Units>>> = {
  province: {
    kinds: 'province,autonomous region,special self-governing province,autonomous province',
    countries:
      'CN CA KR KP VN LA MN TH IT ES NL BE AR TR IR PK ZA ID PH FI ZM CU EC CR PA DO AF SA KH LK NP ZW AO MZ PG IE',
  },
  prefecture: { kinds: 'prefecture,urban prefecture,circuit,metropolis', countries: 'JP GR' },
  oblast: { kinds: 'oblast,autonomous oblast', countries: 'RU UA KZ KG UZ BG BY TM TJ' },
  krai: { kinds: 'krai', countries: 'RU' },
  republic: { kinds: 'republic,autonomous republic', countries: 'RU' },
  state: { kinds: 'state', countries: 'US AU IN MX BR DE AT MY NG VE MM' },
  county: { kinds: 'county,urban county', countries: 'HU HR RO SE NO EE KE TW IE LT US GB' },
  autonomousRegion: {
    kinds: 'autonomous region,autonomous community,autonomous okrug,autonomous oblast',
    countries: '',
  },
  voivodeship: { kinds: 'voivodeship', countries: 'PL' },
  canton: { kinds: 'canton', countries: 'CH BA' },
  emirate: { kinds: 'emirate', countries: 'AE' },
  aimag: { kinds: '', countries: 'MN' },
  department: { kinds: 'department', countries: 'FR CO UY PY BO HN GT PE SV NI' },
};

/** Countries with units of several kinds, each called by its own. */
const ofManyKinds: ReadonlySet<string> = new Set(['RU']);

const taken = new Map(
  Object.entries(units).map(([kind, { kinds, countries }]) => [
    kind,
    { kinds: new Set(kinds.split(',')), countries: new Set(countries.split(' ')) },
  ]),
);

/** True for words for a town or a district; all others but `side` are words for a region. */
const local: ReadonlySet<Kind> = new Set(['city', 'district']);

/** True where a mention is itself of the scale that a word of the kind means, not only a town of such a region. */
export const isOfScale = (mention: PartyMention, kind: Kind): boolean =>
  kind !== 'side' &&
  (local.has(kind) ? mention.scale === 'local' || isCityUnitCode(mention.unit) : mention.scale === 'region');

/** What a word of the kind means by a mention: the region of a town where it is a word for regions. */
export const asKind = (mention: PartyMention, kind: Kind): PartyMention =>
  kind === 'side' || local.has(kind) || mention.scale !== 'local'
    ? mention
    : { ...mention, party: mention.unit, scale: 'region' };

/** True where a mention can be meant by a word of the kind; the state as a whole is no side of a region. */
export function isOfKind(mention: PartyMention, kind: Kind, gazetteer: Gazetteer): boolean {
  if (mention.scale === 'centre') return false;
  if (kind === 'side') return true;
  if (kind === 'city' || kind === 'district') return mention.scale === 'local' || isCityUnitCode(mention.unit);
  if (kind === 'anyRegion' || kind === 'island') return !isCityUnitCode(mention.unit) || mention.scale === 'region';
  const units = taken.get(kind);
  const own = gazetteer.region(mention.unit)?.kind;
  if (own !== undefined && units?.kinds.has(own)) return true;
  // Russia's units are of many kinds, each called by its own.
  if (own !== undefined && ofManyKinds.has(mention.country)) return false;
  return !isCityUnitCode(mention.unit) && (units?.countries.has(mention.country) ?? false);
}
