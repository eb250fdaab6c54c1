/**
 * "The prefecture", "the krai", "the city", "the Finnish town": words of kind that mean a place named before. The place
 * the text is about is meant where it is of that kind, else the last one of that kind.
 */
import type { Span } from '../../model/code-points.ts';
import { type PartyRef, unitOf } from '../../model/place.ts';
import type { Draft } from '../draft.ts';
import { isCityUnitCode } from '../structure/city-units.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import { standingFor } from '../structure/standing-for.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { firstFrom } from './sorted-spans.ts';

/** So many mentions back a word of kind may point. */
const reach = 40;
/** Countries whose first-level units are called so, without the word beside the name. */
const countries: Readonly<Record<string, string>> = {
  krai: 'RU',
  oblast: 'RU UA KZ KG UZ BG BY',
  republic: 'RU',
  prefecture: 'JP GR',
  voivodeship: 'PL',
  emirate: 'AE',
  canton: 'CH BA',
  aimag: 'MN',
  state: 'US AU IN MX BR DE MY NG VE AT MM',
  land: 'DE AT',
  county: 'HU HR RO SE NO EE KE TW IE LT',
  department: 'FR CO UY PY BO HN GT',
  province:
    'CN CA KR KP VN LA MN TH IT ES NL BE AR TR IR PK ZA ID PH FI ZM CU EC CR PA DO AF SA KH LK NP ZW AO MZ PG CL FJ',
  region: 'RU KZ UZ IT FR CZ UA BY DK CL PE PH TZ GH NA SE ES PT SK GE AM TM ET ER NZ IS GR BE SI FI MA SN ML CI CM TD',
  territory: 'RU AU CA',
};
const countriesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(countries).map(([kind, codes]) => [kind, new Set(codes.split(' '))]),
);
/** Words of kind that go for any first-level unit. */
const anyRegion = new Set(['region', 'territory']);
const noun =
  /^\s(?:border |port |sister |partner |twin )?(city|town|port|municipality|village|region|province|prefecture|county|district|side|guests?|hosts?|partners?|neighbou?rs?|colleagues?|counterparts?|visitors|delegation|delegates)(?![\p{L}-])/u;

const people = /(?:[^s]s|Dutch|French|Chinese|Japanese|Swiss|Irish|British)$/u;
/** How far back people may point, in characters. */
const nearby = 200;

/** The parties of a text, in order, with those that words of kind point to. */
export function withPlacesPointedTo(
  draft: Draft,
  cues: readonly Cue[],
  named: readonly PartyMention[],
  head: PartyRef | null,
): readonly PartyMention[] {
  if (draft.lang !== 'en') return named;
  const out: PartyMention[] = [];
  for (const cue of cues) {
    if (cue.kind !== 'here' && cue.kind !== 'demonym') continue;
    const before = named.slice(Math.max(0, firstFrom(named, cue.start) - reach), firstFrom(named, cue.start));
    if (before.length === 0) continue;
    const meant = cue.kind === 'here' ? ofKind(draft.text, cue, before, head) : ofCountry(draft.text, cue, before);
    if (!meant || isNamed(draft.text, cue, named)) continue;
    const venue = /\s(?:in|at)\s$/u.test(draft.text.slice(Math.max(0, cue.start - 4), cue.start));
    out.push({ ...standingFor(meant, cue, 'description'), venue, implied: true });
  }
  return out.length === 0 ? named : [...named, ...out].sort((a, b) => a.start - b.start);
}

/** True where the word only goes with a name: "the city of Busan", "the Kirov region", "Heihe, the city that". */
function isNamed(text: string, cue: Span, named: readonly PartyMention[]): boolean {
  const next = named[firstFrom(named, cue.start)];
  const before = named[firstFrom(named, cue.start) - 1];
  if (next && next.start < cue.end + 14 && /^\s(?:of\s)?(?:the\s)?$/u.test(text.slice(cue.end, next.start)))
    return true;
  return before !== undefined && cue.start - before.end <= 3 && /^[,(—–\s]*$/u.test(text.slice(before.end, cue.start));
}

function ofKind(
  text: string,
  cue: Cue,
  before: readonly PartyMention[],
  head: PartyRef | null,
): PartyMention | undefined {
  const fits = (p: PartyMention): boolean => !p.adjective && isOfKind(text, p, cue.value);
  const home = head === null ? null : unitOf(head);
  const named =
    before.findLast((p) => p.party === head && fits(p)) ??
    before.findLast((p) => p.unit === home && fits(p)) ??
    before.findLast(fits);
  if (named) return named;
  // Where only its towns were named, "the krai" is the one they lie in.
  const town = before.findLast((p) => p.scale === 'local' && countriesOf.get(cue.value)?.has(p.country) === true);
  return town && { ...town, party: town.unit, scale: 'region' };
}

function isOfKind(text: string, p: PartyMention, kind: string): boolean {
  if (p.scale === 'centre') return false;
  if (kind === 'city') return p.scale === 'local' || isCityUnitCode(p.unit);
  if (
    text
      .slice(p.start, p.end + 12)
      .toLowerCase()
      .includes(kind)
  )
    return true;
  if (p.scale !== 'region' || isCityUnitCode(p.unit)) return false;
  return countriesOf.get(kind)?.has(p.country) ?? anyRegion.has(kind);
}

/** "The Finnish town", "the Chinese side": the last place of the country, where it is spoken of as a place or a side. */
function ofCountry(text: string, cue: Cue, before: readonly PartyMention[]): PartyMention | undefined {
  if (!/(?:[Tt]he|[Ii]ts|[Tt]heir)\s$/u.test(text.slice(Math.max(0, cue.start - 6), cue.start))) return undefined;
  const word = noun.exec(text.slice(cue.end, cue.end + 30))?.[1];
  // "The Icelanders", "the Finns": people of the place of that country named just before.
  const isSubject = text[cue.start - 4] === 'T' && people.test(text.slice(cue.start, cue.end));
  if (!word && (!isSubject || cue.start - (before.at(-1)?.start ?? 0) > nearby)) return undefined;
  const wantsCity = /^(?:city|town|port|municipality|village)$/u.test(word ?? '');
  return before.findLast(
    (p) =>
      p.country === cue.value && p.scale !== 'centre' && (!wantsCity || p.scale === 'local' || isCityUnitCode(p.unit)),
  );
}
