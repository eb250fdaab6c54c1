/**
 * Names of constructions, bodies and sites as they are compared: what a name says beyond the parties of its tie, in any of three
 * languages. "Heihe–Blagoveshchensk road bridge", «автомобильный мост Благовещенск — Хэйхэ» and 黑河公路大桥 say the same of Heihe
 * and Blagoveshchensk. Words whose meaning is in the tables are compared by it, all others as they are spelled: names in two scripts
 * are one where we hold both (`data/words/names.json`) or a person says so.
 */

import constructions from '../../../data/codebook/lexicon/constructions.json' with { type: 'json' };
import held from '../../../data/words/names.json' with { type: 'json' };
import { type BodyWord, bodyWords } from '../../gazetteer/names/body-words.ts';
import type { Language } from '../../model/languages.ts';
import { countryOf, type PartyRef, unitOf } from '../../model/place.ts';
import { simplified } from '../../model/simplified.ts';

/** The names of a party in any script: those of the gazetteer, handed in by who opens the ledger. */
export type PartyNames = (party: PartyRef) => readonly string[];

/** A town by the name that stands in its reference, where no gazetteer is at hand. */
export const namesInReference: PartyNames = (party) =>
  party.includes('/') ? [party.slice(party.indexOf('/') + 1)] : [];

/** Names compared, given what the parties are called. */
export interface ThingNames {
  /** What a name says of a thing between some parties; null where it says no more than what sort of thing it is. */
  compared(name: string, parties: readonly PartyRef[]): string | null;
  /** The words of a name beside those that tell its kind and its parties. */
  proper(name: string, parties: readonly PartyRef[]): readonly string[];
  /** The names in three languages that we hold for a thing that goes by a name; none where we hold none. */
  held(name: string, parties: readonly PartyRef[]): readonly string[];
}

/** The names that we hold, a thing a line: in three languages, then others that it goes by. */
export const heldNames: readonly (readonly string[])[] = held.map(({ en, ru, zh, also = [] }: HeldName) => [
  ...[en, ru, zh],
  ...also,
]);

/** A line of the list of names. */
interface HeldName extends Readonly<Record<Language, string>> {
  readonly also?: readonly string[];
  /** Where the names were met; without it they are this program's own rendering of the first. */
  readonly source?: string;
}

const kinds = new Map(constructions.kinds.map((kind) => [kind.id, kind]));
const asides = new Set(constructions.asides.map(({ id }) => id));

/** What the parties of a tie, their regions and their countries are called. */
interface Called {
  /** In Han characters, the longest first. */
  readonly han: readonly string[];
  readonly spelled: ReadonlySet<string>;
  readonly means: ReadonlySet<string>;
}

const hanUnit = /(?:自治区|自治州|自治省|边疆区|共和国|地区|省|市|州|县|区|盟)$/u;

function calledBy(names: readonly string[]): Called {
  const plain = names.map((name) => simplified(name.normalize('NFKC')));
  const han = plain.filter((name) => /\p{Script=Han}/u.test(name)).flatMap((name) => [name, name.replace(hanUnit, '')]);
  const words = plain.filter((name) => !/\p{Script=Han}/u.test(name)).flatMap(bodyWords);
  return {
    han: [...new Set(han)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length),
    spelled: new Set(words.flatMap(({ sound, word }) => (sound === null ? [] : [stemOf(word)]))),
    means: new Set(plain.flatMap(bodyWords).flatMap(({ is, means }) => (is === 'place' ? means : []))),
  };
}

/** A word of letters without its ending: «Благовещенска», «благовещенский» and «Благовещенск» are spelled alike. */
function stemOf(word: string): string {
  const lower = word.toLowerCase();
  return (
    lower.replace(
      /(?:[сц]к)?(?:[иыо]й|[ая]я|[оеиы]е|ого|ому|[иыо]м|[иы]х|[иы]ми|ую|ей|ем|ам|ами|ах|[аеиоуыьэюя])?$/u,
      '',
    ) || lower
  );
}

/** What a word stands for where names are compared; an ambiguous one for itself. */
const standsFor = ({ sound, means, word }: BodyWord): string =>
  sound === null ? (means.length === 1 ? means[0]!.toLowerCase() : word) : stemOf(word);

/** The words of a name that are not left out. A river tells one council from another, and says nothing of a bridge. */
function wordsOf(name: string, called: Called): readonly BodyWord[] {
  let plain = simplified(name.normalize('NFKC'));
  for (const known of called.han) plain = plain.replaceAll(known, ' ');
  const words = bodyWords(plain);
  const isBuilt = words.some(({ means }) => means.some((id) => kinds.has(id)));
  return words.filter(({ sound, is, means, word }) => {
    if (sound !== null) return !called.spelled.has(stemOf(word)) && (word.length > 1 || /\d/.test(word));
    const aside = is === 'aside' || (isBuilt && means.some((id) => asides.has(id)));
    return !aside && !means.some((id) => called.means.has(id));
  });
}

/** True of a word that says what sort of thing it is, as many others are. */
const isBare = ({ is, means }: BodyWord): boolean =>
  means.some((id) => kinds.get(id)?.bare) || (is === 'kind' && !means.some((id) => kinds.has(id)));

/** The kinds of construction that a name tells, and all wider ones. */
export function kindsIn(name: string): { readonly own: ReadonlySet<string>; readonly all: ReadonlySet<string> } {
  const own = new Set(bodyWords(name).flatMap(({ means }) => means.filter((id) => kinds.has(id))));
  const all = new Set(own);
  for (const id of all) for (const wider of kinds.get(id)?.of ?? []) all.add(wider);
  return { own, all };
}

/** Compares names, given what parties are called. */
export function thingNames(partyNames: PartyNames = namesInReference): ThingNames {
  interface Between {
    readonly called: Called;
    readonly heldBy: ReadonlyMap<string, readonly string[]>;
  }
  const known = new Map<string, Between>();
  const saying = (name: string, called: Called): string | null => {
    const words = wordsOf(name, called);
    return words.every(isBare) ? null : [...new Set(words.map(standsFor))].sort().join(' ');
  };
  function between(parties: readonly PartyRef[]): Between {
    const key = [...new Set(parties)].sort().join('~');
    const before = known.get(key);
    if (before) return before;
    const places = new Set(parties.flatMap((party) => [party, unitOf(party), countryOf(party)]));
    const called = calledBy([...places].flatMap(partyNames));
    const heldBy = new Map<string, readonly string[]>();
    for (const names of heldNames) {
      for (const name of names) {
        const says = saying(name, called);
        if (says !== null && !heldBy.has(says)) heldBy.set(says, names);
      }
    }
    const made = { called, heldBy };
    known.set(key, made);
    return made;
  }
  return {
    compared(name, parties) {
      const { called, heldBy } = between(parties);
      const says = saying(name, called);
      const names = says === null ? undefined : heldBy.get(says);
      return names === undefined ? says : saying(names[0]!, called);
    },
    proper: (name, parties) =>
      wordsOf(name, between(parties).called)
        .filter(({ is, means }) => is !== 'kind' && !means.some((id) => kinds.has(id)))
        .map(standsFor),
    held(name, parties) {
      const { called, heldBy } = between(parties);
      const says = saying(name, called);
      return says === null ? [] : (heldBy.get(says) ?? []).slice(0, 3);
    },
  };
}
